import type { Reading } from '../../../shared/model/reading';
import type { ReadingEditor } from '../../editor/readingEditor';

/** What a command of the reader works on. */
export interface ReadingDesk {
  readonly editor: ReadingEditor;
  readonly reading: Reading;
  readonly text: string;
}

export type Command = (desk: ReadingDesk) => void;
