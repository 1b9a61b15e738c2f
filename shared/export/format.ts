import type { Bundle } from './bundle';
import type { Loss } from './loss';

/** One export format: one file, one line in the list of formats, one golden file. */
export interface ExportFormat {
  /** Name on the command line. */
  readonly id: string;
  /** Name in the dialog: "Spreadsheet". */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  /** One line in the dialog on what is in the file. */
  readonly description: string;
  /** Returns what the format leaves behind of this bundle; empty when it holds everything. */
  loses(bundle: Bundle): Loss[];
  /** Returns the file; the same bundle gives the same bytes. */
  render(bundle: Bundle): string;
}
