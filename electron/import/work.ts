import type { Fate } from '../../shared/anchor/carryOver';
import type { Source } from '../../shared/anchor/source';
import type { Sketch } from '../../shared/clean/similar';
import type { Tag } from '../../shared/model/tag';
import type { Read } from './readSource';

/** What takes too long for the thread that answers the window; the name is for what goes wrong. */
export interface Work {
  /** Reads the bytes of a file. */
  readonly read: Read;
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
