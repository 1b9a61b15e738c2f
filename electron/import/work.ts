import type { Fate } from '../../shared/anchor/carryOver';
import type { Source } from '../../shared/anchor/source';
import type { Sketch } from '../../shared/clean/similar';
import type { Tag } from '../../shared/model/tag';
import type { AnnotatedWishes } from './annotated/importer';
import type { FoundProject } from './annotated/readAnnotated';
import type { Read } from './readSource';

/** Reads annotated work from elsewhere; null when a file is none that is known. */
export type ReadAnnotated = (
  bytes: Uint8Array,
  name: string,
  wishes: AnnotatedWishes,
  signal?: AbortSignal,
) => Promise<FoundProject | null>;

/** What takes too long for the thread that answers the window; the name is for what goes wrong. */
export interface Work {
  /** Reads the bytes of a file. */
  readonly read: Read;
  readonly annotated: ReadAnnotated;
  /** Returns what tells whether a text is nearly another one. */
  readonly sketch: (text: string, name: string, signal?: AbortSignal) => Promise<Sketch>;
  /** Returns what becomes of the tags of a text in a new one. */
  readonly carry: (
    tags: readonly Tag[],
    from: Source,
    to: Source,
    name: string,
    signal?: AbortSignal,
  ) => Promise<readonly Fate[]>;
}
