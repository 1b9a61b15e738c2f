import path from 'node:path';

/** Where everything is in the folder of a workspace. */
export class WorkspaceFolder {
  constructor(readonly path: string) {}

  get index(): string {
    return path.join(this.path, 'workspace.json');
  }

  /** One folder a document, so that a document can get more files than its first. */
  get documents(): string {
    return path.join(this.path, 'docs');
  }

  get codebook(): string {
    return path.join(this.documents, codebookName, 'base.json');
  }

  reading(id: string): string {
    return path.join(this.documents, id, 'base.json');
  }

  /** The bytes of readings as they came, by SHA-256. */
  get originals(): string {
    return path.join(this.path, 'originals');
  }

  /** The canonical texts of readings, by SHA-256. */
  get texts(): string {
    return path.join(this.path, 'texts');
  }

  text(sha256: string): string {
    return path.join(this.texts, `${sha256}.txt`);
  }

  /** The folders that a new workspace starts with, parents first. */
  get folders(): readonly string[] {
    return [this.documents, this.originals, this.texts];
  }
}

/** The name among the documents that is not a reading's id. */
export const codebookName = 'codebook';
