import type { Paragraph } from './paragraphs';

/** A note at the foot of a page or at the end, or a comment in the margin. */
export interface Note {
  readonly paragraphs: readonly Paragraph[];
  readonly author: string | null;
  readonly time: string | null;
}

export type NoteKind = 'footnote' | 'endnote';

const noteReason: Readonly<Record<NoteKind, string>> = {
  footnote: 'A footnote of the document.',
  endnote: 'An endnote of the document.',
};

/** Returns the sign that stands in the text for a note, and again before its words. */
export function noteSign(number: number): string {
  return `[${number}]`;
}

/** Returns the paragraphs of a note, the first with its sign. */
export function noteParagraphs(
  kind: NoteKind,
  number: number,
  paragraphs: readonly Paragraph[],
): Paragraph[] {
  return paragraphs.filter(hasWords).map(({ words }, at) => ({
    words: at === 0 ? `${noteSign(number)} ${words.trim()}` : words,
    kind: 'paragraph',
    reason: noteReason[kind],
  }));
}

/** Returns the paragraphs of a comment in the margin: a comment of the reading, by its author. */
export function commentParagraphs({ paragraphs, author, time }: Note): Paragraph[] {
  return paragraphs.filter(hasWords).map(({ words }, at) => ({
    words,
    kind: 'comment',
    reason: 'A comment in the margin of the document.',
    joins: at > 0,
    comment: at > 0 ? null : { author: cut(author, 300), time: cut(time, 100), replyTo: null },
  }));
}

function hasWords({ words }: Paragraph): boolean {
  return /\S/.test(words);
}

function cut(value: string | null, most: number): string | null {
  const plain = value?.replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? null : plain.slice(0, most);
}
