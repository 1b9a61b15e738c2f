import { z } from 'zod';
import type { Failure } from '../../shared/ipc/failure';
import { codeSchema } from '../../shared/model/code';
import { idSchema } from '../../shared/model/ids';
import { type Reading, readingSchema } from '../../shared/model/reading';
import { reviewerSchema } from '../../shared/model/reviewer';
import { type Tag, tagSchema } from '../../shared/model/tag';
import { TagsOfReading } from '../../shared/model/tagsOfReading';
import { compare } from '../../shared/text/compare';
import { tagsIn, type Workspace } from '../../shared/model/workspace';
import { type Manifest, manifestVersion } from './manifest';
import { migrate } from './migrations';
import type { Objects, SourceFile } from './objects';
import { damaged } from './sealed';
import { codebookName, indexName, type WorkspaceFolder } from './workspaceFolder';

type IndexPart = Pick<Workspace, 'id' | 'name' | 'order' | 'me'>;
type CodebookPart = Pick<Workspace, 'codes' | 'reviewers'>;

const indexSchema: z.ZodType<IndexPart> = z.object({
  id: idSchema,
  name: z.string(),
  order: z.array(idSchema),
  me: idSchema,
});
const codebookSchema: z.ZodType<CodebookPart> = z.object({
  codes: z.array(codeSchema),
  reviewers: z.array(reviewerSchema),
});
const readingDocumentSchema = z.object({ reading: readingSchema, tags: z.array(tagSchema) });

/** A reading of a version with its tags, as a workspace has them. */
interface ReadingPart {
  readonly reading: Reading;
  readonly tags: Workspace['tags'][string];
}

/** Documents by SHA-256. */
export type Documents = Readonly<Record<string, string>>;

/** What a version names, and the version of the format in which it was written. */
type DocumentsOfVersion = Pick<Manifest, 'documents' | 'formatVersion'>;

/** Parts that are in memory already, by SHA-256: what two states share is read once. */
export type SharedParts = Map<string, ReadingPart>;

/** What a document was made from, and what became of it. */
interface Kept {
  readonly parts: readonly unknown[];
  readonly sha256: string;
}

/** Puts states of the workspace into objects, one a document, and takes them out again. */
export class VersionContents {
  /** The last objects by document: what stays the same is not written again. */
  readonly #kept = new Map<string, Kept>();

  constructor(
    private readonly objects: Objects,
    private readonly folder: WorkspaceFolder,
  ) {}

  /** Keeps all documents of a state; adds the files that were not there to `made`. */
  async keep(state: Workspace, made: SourceFile[]): Promise<Documents> {
    const { id, name, order, me, codes, reviewers } = state;
    const documents: Record<string, string> = {
      [indexName]: await this.#keep(indexName, [id, name, order, me], made, () =>
        indexSchema.parse(state),
      ),
      [codebookName]: await this.#keep(codebookName, [codes, reviewers], made, () =>
        codebookSchema.parse(state),
      ),
    };
    for (const reading of Object.values(state.readings)) {
      const parts = [reading, state.tags[reading.id]];
      documents[reading.id] = await this.#keep(reading.id, parts, made, () =>
        readingDocumentSchema.parse({ reading, tags: [...tagsIn(state, reading.id)].sort(byId) }),
      );
    }
    return documents;
  }

  /** Returns the readings of a state by the objects that hold them. */
  partsOf(state: Workspace, documents: Documents): SharedParts {
    return new Map(
      Object.values(state.readings).map((reading) => [
        documents[reading.id] ?? '',
        { reading, tags: tagsIn(state, reading.id) },
      ]),
    );
  }

  /** Returns the index among these documents; throws a Failure that names a damaged file. */
  index(documents: Documents): Promise<IndexPart> {
    return this.#read(documents[indexName] ?? '', indexSchema);
  }

  /** Returns the codebook among these documents; throws a Failure that names a damaged file. */
  codebook({ documents, formatVersion }: DocumentsOfVersion): Promise<CodebookPart> {
    const sha256 = documents[codebookName] ?? '';
    return this.#readOlder('lectern-version-codebook', sha256, formatVersion, codebookSchema);
  }

  /** Returns the state that a version holds; throws a Failure that names a damaged file. */
  async load(version: DocumentsOfVersion, shared: SharedParts = new Map()): Promise<Workspace> {
    const { documents, formatVersion } = version;
    const index = await this.index(documents);
    const codebook = await this.codebook(version);
    const readings: Record<string, Reading> = {};
    const tags: Record<string, Workspace['tags'][string]> = {};
    for (const [name, sha256] of Object.entries(documents)) {
      if (name === indexName || name === codebookName) continue;
      const part = shared.get(sha256) ?? (await this.#readPart(sha256, formatVersion));
      shared.set(sha256, part);
      readings[part.reading.id] = part.reading;
      tags[part.reading.id] = part.tags;
    }
    return { ...index, ...codebook, readings, tags };
  }

  async #keep(
    name: string,
    parts: readonly unknown[],
    made: SourceFile[],
    record: () => unknown,
  ): Promise<string> {
    const known = this.#kept.get(name);
    const same = known?.parts.every((part, at) => part === parts[at]) === true;
    if (same && (await this.objects.has('json', known.sha256))) return known.sha256;
    const sha256 = await this.objects.keep('json', Buffer.from(JSON.stringify(record())), made);
    this.#kept.set(name, { parts, sha256 });
    return sha256;
  }

  async #readPart(sha256: string, version: number): Promise<ReadingPart> {
    const schema = readingDocumentSchema;
    const part = await this.#readOlder('lectern-version-reading', sha256, version, schema);
    return { reading: part.reading, tags: TagsOfReading.of(part.tags) };
  }

  /** Objects have no version of their own: that of the file that names them counts. */
  async #readOlder<T>(
    format: string,
    sha256: string,
    version: number,
    schema: z.ZodType<T>,
  ): Promise<T> {
    const record = await this.#read(sha256, z.unknown());
    const migrated = migrate(format, version, manifestVersion, record);
    if ('problem' in migrated) throw this.#damaged(sha256, migrated.problem);
    return this.#checked(sha256, migrated.record, schema);
  }

  async #read<T>(sha256: string, schema: z.ZodType<T>): Promise<T> {
    const bytes = await this.objects.read('json', sha256);
    return this.#checked(sha256, JSON.parse(Buffer.from(bytes).toString()), schema);
  }

  #checked<T>(sha256: string, record: unknown, schema: z.ZodType<T>): T {
    const { data, error } = schema.safeParse(record);
    if (error) throw this.#damaged(sha256, z.prettifyError(error));
    return data;
  }

  #damaged(sha256: string, detail: string): Failure {
    return damaged(this.folder.object('json', sha256), detail);
  }
}

function byId(a: Tag, b: Tag): number {
  return compare(a.id, b.id);
}
