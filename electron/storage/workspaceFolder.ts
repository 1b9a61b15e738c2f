import path from 'node:path';

/** A document of a version, or a spare copy of a text. */
export type ObjectKind = 'json' | 'txt';

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

  /** The file of a document: the index, the codebook, or a reading by its id. */
  document(name: string): string {
    return name === indexName ? this.index : path.join(this.documents, name, 'base.json');
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

  /** What was changed since the documents were folded: one file after the other for each writer. */
  get journals(): string {
    return path.join(this.path, 'journal');
  }

  journal(name: string): string {
    return path.join(this.journals, name);
  }

  /** Says who has the workspace open; there for as long as somebody has. */
  get lock(): string {
    return path.join(this.path, 'workspace.lock');
  }

  /** The commands that can be taken back. */
  get undo(): string {
    return path.join(this.path, 'undo.json');
  }

  /** Earlier versions of the workspace, one file each. */
  get history(): string {
    return path.join(this.path, 'history');
  }

  version(id: string): string {
    return path.join(this.history, `${id}.json`);
  }

  /** Documents as they were before the program wrote them in this version for the first time. */
  beforeVersion(version: number): string {
    return path.join(this.history, `before-version-${String(version)}`);
  }

  /** What versions hold, and spare copies of texts, by SHA-256. */
  get objects(): string {
    return path.join(this.history, 'objects');
  }

  object(kind: ObjectKind, sha256: string): string {
    return path.join(this.objects, sha256.slice(0, 2), `${sha256}.${kind}.gz`);
  }

  /** Damaged bytes, kept for ever. */
  get quarantine(): string {
    return path.join(this.path, 'quarantine');
  }

  /** Whether a name in the folder is that of a file or a folder of Lectern's, on any file system. */
  isOwn(name: string): boolean {
    const files = [this.index, previousOf(this.index), this.undo, this.lock];
    const own = [...files, ...this.folders, this.history, this.quarantine];
    return own.some((one) => path.basename(one) === name.toLowerCase());
  }

  /** The folders that a new workspace starts with, parents first. */
  get folders(): readonly string[] {
    return [this.documents, this.originals, this.texts, this.journals];
  }
}

/** The name among the documents that is not a reading's id. */
export const codebookName = 'codebook';

/** The name of the index among the documents; no id and no folder can have it. */
export const indexName = '.workspace';

/** Returns where the generation before a document's file is kept. */
export function previousOf(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.prev${ext}`);
}
