import type { Code } from '../../../shared/model/code';
import type { Reading } from '../../../shared/model/reading';
import type { Workspace } from '../../../shared/model/workspace';
import type { FoundPassage, FoundPassages } from '../../../shared/search/passages';
import type { Span } from '../../../shared/text/segment';
import type { ContextNow } from '../../keyChanges';

/** What is done when an item is chosen. */
export type Choice =
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'reading'; readonly reading: string }
  | { readonly kind: 'tag'; readonly code: Code }
  | { readonly kind: 'place'; readonly span: Span }
  | { readonly kind: 'passage'; readonly passage: FoundPassage }
  | { readonly kind: 'find'; readonly words: string }
  | { readonly kind: 'newTag'; readonly name: string };

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** What stands at its right end: where it is, or of whom. */
  readonly detail: string | null;
  /** Its keys; null when it has none. */
  readonly keys: string | null;
  readonly choice: Choice;
}

export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly PaletteItem[];
  /** How many there are, also of those that are not listed. */
  readonly count: number;
}

/** What the palette looks through. */
export interface PaletteSources {
  readonly contexts: readonly ContextNow[];
  readonly workspace: Workspace | null;
  /** Whether nothing can be changed. */
  readonly isLocked: boolean;
  /** The tagged passages that say what was typed. */
  readonly passages: FoundPassages;
  /** The reading in the reader. */
  readonly reading: Reading | null;
}
