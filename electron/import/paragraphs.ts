import type { Claims, Draft } from '../../shared/clean/draft';
import { DraftBuilder, kindOfHeading, type PieceFacts } from '../../shared/clean/draftBuilder';
import type { BlockKind } from '../../shared/model/block';

/** A paragraph of a document before it is known what the document's title is. */
export interface Paragraph extends PieceFacts {
  readonly words: string;
  /** Level of a heading, from 1; null or left out when it is none. */
  readonly level?: number | null;
}

/**
 * Returns the draft of a document's paragraphs. The only heading of the first level is the title,
 * unless the document marks another paragraph as its title: else every chapter would be one.
 */
export function draftOf(paragraphs: readonly Paragraph[], claims: Claims): Draft {
  const full = paragraphs.filter(({ words }) => /\S/.test(words));
  const titled = full.some(({ kind }) => kind === 'title');
  const tops = full.filter(({ level }) => level === 1);
  const builder = new DraftBuilder();
  for (const paragraph of full) {
    const { words, level = null, ...facts } = paragraph;
    if (level === null) builder.add(words, facts);
    else builder.add(words, { ...facts, kind: headingKind(level, titled || tops.length > 1) });
  }
  return builder.draft(claims);
}

function headingKind(level: number, titled: boolean): BlockKind {
  return titled ? 'heading' : kindOfHeading(level);
}
