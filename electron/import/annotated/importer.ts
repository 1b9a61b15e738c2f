import type { AnnotatedProject, ColumnRole } from '../../../shared/annotated/project';
import type { ImportFormat } from '../importer';

/** The files of one piece of annotated work: a single file, or those of a folder or an archive. */
export interface Pack {
  /** Of the file, the folder or the archive, for what is said about it. */
  readonly name: string;
  /** Bytes by path, with `/` between folders; a single file stands under its own name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a person answered to what a file leaves open. */
export interface AnnotatedWishes {
  /** Id of one of the options of a question about units; null: guess. */
  readonly units: string | null;
  /** Headings of columns, or their numbers from 1; null: guess. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>> | null;
}

/** What nobody has said anything about. */
export const noAnswers: AnnotatedWishes = { units: null, columns: null };

/** One format that annotated work comes in: one file, one line in the list. */
export interface AnnotatedImporter extends ImportFormat {
  /** Returns whether these are files of this format: by what is in them, never by a name alone. */
  recognises(pack: Pack): boolean;
  /** Throws a Failure that names the file when it cannot be read as this format. */
  read(pack: Pack, wishes: AnnotatedWishes): Promise<AnnotatedProject>;
}
