import type { Bundle } from './bundle';
import type { Loss } from './loss';
import { type ExportScope, wholeWorkspace } from './scope';

/** What people come for; the dialog groups the formats by it. */
export const purposes = ['report', 'tags', 'references', 'work'] as const;
export type Purpose = (typeof purposes)[number];

/** One export format: one file, one line in the list of formats, one golden file. */
interface FormatFacts {
  /** Name on the command line. */
  readonly id: string;
  /** Name in the dialog: "Spreadsheet". */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  /** One line in the dialog on what is in the file. */
  readonly description: string;
  readonly purpose: Purpose;
  /** Whether the full texts of readings are in the file; `optional`: when they are asked for. */
  readonly texts: 'always' | 'never' | 'optional';
  /** Whether it can count positions as NVivo for Windows does. */
  readonly canBeForNvivo?: true;
  /** What the file needs besides what every bundle has. */
  readonly needs?: 'originals' | 'everything';
  /** Returns what the format leaves behind of this bundle; empty when it holds everything. */
  loses(bundle: Bundle): Loss[];
  /** Returns sentences about what a reader of the file has to know; for most formats there are none. */
  facts?(bundle: Bundle): string[];
}

/** A format of which the file is a text: the preview is the file. */
export interface TextFormat extends FormatFacts {
  readonly kind: 'text';
  /** Returns the file; the same bundle gives the same text. */
  render(bundle: Bundle): string;
}

/** A format of which the file is made of bytes. */
export interface BinaryFormat extends FormatFacts {
  readonly kind: 'binary';
  /** Returns the file; the same bundle gives the same bytes. */
  render(bundle: Bundle): Uint8Array;
  /** Returns what is in the file, as text: the parts that a person can read, in their real form. */
  preview(bundle: Bundle): string;
}

/** A format of which a writer in the main process makes the bytes, from the same bundle. */
export interface WrittenFormat extends FormatFacts {
  readonly kind: 'written';
  /** Returns what is in the file, as text: the parts that a person can read. */
  preview(bundle: Bundle): string;
}

export type ExportFormat = TextFormat | BinaryFormat | WrittenFormat;

/** Returns the text that shows what is in the file. */
export function previewOf(format: ExportFormat, bundle: Bundle): string {
  return format.kind === 'text' ? format.render(bundle) : format.preview(bundle);
}

/** Returns what an export in this format covers: one that always holds everything leaves no choice. */
export function scopeOf({ needs }: ExportFormat, scope: ExportScope): ExportScope {
  return needs === 'everything' ? wholeWorkspace : scope;
}
