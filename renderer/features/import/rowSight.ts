import type { Block } from '../../../shared/model/block';
import type { LinesOf } from '../../../shared/text/lineNumbers';
import type { Row } from './rows';
import type { Quotes } from './useQuotes';

/** What every row of a proposal knows. */
export interface RowSight {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly lines: LinesOf;
  readonly quotes: Quotes;
  /** Whether the chosen row shows all of its words: not before somebody has chosen one. */
  readonly isOpen: boolean;
  readonly rowId: (key: string) => string;
  readonly onChoose: (block: string) => void;
  /** Does something to the row of a block. */
  readonly onCommand: (command: string, block: string) => void;
  /** Says which comment the comment of a block answers, by its number; returns why that cannot be. */
  readonly onAnswer: (block: string, number: string) => string | null;
  /** Goes back to the list of rows. */
  readonly onBack: () => void;
}

export interface RowProps<R extends Row = Row> {
  readonly row: R;
  readonly sight: RowSight;
  /** Its place among all rows, from 1. */
  readonly index: number;
  /** The chosen block; null when none of this row is. */
  readonly chosen: string | null;
}
