/** How many of what a document holds are not in its reading. */
export interface LeftOut {
  readonly pictures?: number;
  /** Charts, formulas of other programs, tables in files of their own. */
  readonly objects?: number;
  readonly recordings?: number;
  /** Words of changes that were tracked and delete them. */
  readonly deletedWords?: number;
  /** Words at the head and the foot of every page. */
  readonly pageWords?: number;
  /** Pages of a book that are listed but not there. */
  readonly missing?: number;
  /** Pages of a book that are there but not in its reading order. */
  readonly unread?: number;
}

const sentences: readonly (readonly [keyof LeftOut, one: string, many: string, what: string])[] = [
  ['pictures', 'picture was', 'pictures were', 'left out: a reading holds text only'],
  [
    'objects',
    'chart, formula or other object was',
    'charts, formulas or other objects were',
    'left out',
  ],
  ['recordings', 'recording was', 'recordings were', 'left out: a reading holds text only'],
  [
    'deletedWords',
    'word that a tracked change deletes was',
    'words that tracked changes delete were',
    'left out; what such changes insert was kept',
  ],
  [
    'pageWords',
    'word at the head or foot of the pages was',
    'words at the head and foot of the pages were',
    'left out',
  ],
  ['missing', 'page that the book lists is', 'pages that the book lists are', 'not in the file'],
  [
    'unread',
    'page that is not in the book’s reading order was',
    'pages that are not in the book’s reading order were',
    'left out',
  ],
];

/** Returns a sentence for each kind of thing that was left behind. */
export function leftOutWarnings(left: LeftOut): string[] {
  return sentences.flatMap(([key, one, many, what]) => {
    const count = left[key] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${what}.`];
  });
}
