import { citation } from '../../cite/citation';
import { claimInWords } from '../../model/claim';
import type { Code } from '../../model/code';
import { codeTree, pathName } from '../../model/codeTree';
import { locator } from '../../model/numbering';
import { compare } from '../../text/compare';
import { type Bundle, otherPlaces, type PlacedTag, type ReadingWithText } from '../bundle';
import { type FullText, fullTextsOf } from './fullText';
import { grouped } from '../grouped';
import { type Overlaps, overlapsOf } from './overlaps';

/** What a report says, whatever it is written in. All of it is plain text: nothing is escaped yet. */
export interface Report {
  readonly title: string;
  /** How much there is, whose it is, and what wrote it: a phrase each. */
  readonly facts: readonly string[];
  /** A part for each tag of the codebook, in its order. */
  readonly sections: readonly Section[];
  readonly readings: readonly ListedReading[];
  /** Empty when full texts were not asked for. */
  readonly texts: readonly FullText[];
}

/** The part on one entry of the codebook. */
export interface Section {
  readonly code: Code;
  /** Its name behind those of the codes above it: “Prisons › Overcrowding”. */
  readonly path: string;
  /** The definition, or the sentence that there is none. */
  readonly definition: string;
  /** How many passages carry it, as a sentence. */
  readonly tally: string;
  readonly groups: readonly Group[];
}

/** The passages of one reading that carry a tag, in text order. */
export interface Group {
  readonly title: string;
  /** BCP 47; null: not known. */
  readonly language: string | null;
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly quote: string;
  readonly citation: string;
  /** Sentences: who claims what, where the words stand again, who tagged them, what else they are tagged as. */
  readonly remarks: readonly string[];
  /** Null when there is none that shows anything. */
  readonly note: string | null;
}

export interface ListedReading {
  readonly citation: string;
  /** How many passages of it are tagged, as a sentence. */
  readonly tally: string;
}

/** Said where a report has nothing to list. */
export const noCodes = 'The codebook holds no tags.';
export const noReadings = 'There is no reading in this export.';

/** Returns the report on a bundle, with full texts when the bundle asks for them. */
export function reportOf(bundle: Bundle): Report {
  const byReading = grouped(bundle.tags, (tag) => tag.reading);
  return {
    title: bundle.workspace.name,
    facts: factsOf(bundle, byReading.size),
    sections: sectionsOf(bundle, overlapsOf(bundle, byReading)),
    readings: bundle.readings.map((reading) => listed(reading, byReading.get(reading.id)?.length)),
    texts: bundle.withTexts ? fullTextsOf(bundle, byReading) : [],
  };
}

function factsOf({ readings, reviewers, tags, generator }: Bundle, tagged: number): string[] {
  const names = reviewers.map(({ name }) => name);
  return [
    `Readings: ${String(readings.length)}`,
    `Tagged: ${count(tags.length, 'passage')} in ${count(tagged, 'reading')}`,
    `${names.length === 1 ? 'Reviewer' : 'Reviewers'}: ${names.join(', ') || 'none'}`,
    `Written by ${generator.name} ${generator.version}`,
  ];
}

function sectionsOf(bundle: Bundle, also: Overlaps): Section[] {
  const byCode = grouped(bundle.tags, (tag) => tag.code);
  const order = new Map(bundle.readings.map((reading) => [reading.id, reading]));
  const signed =
    bundle.reviewers.length > 1
      ? new Map(bundle.reviewers.map(({ id, name }) => [id, name]))
      : null;
  const paths = pathNames(bundle.codes);
  return bundle.codes.map((code) => {
    const tags = byCode.get(code.id) ?? [];
    const inReadings = grouped(tags, (tag) => tag.reading);
    return {
      code,
      path: paths.get(code.id) ?? code.name,
      definition: shows(code.definition) ? code.definition : 'This tag has no definition.',
      tally:
        tags.length === 0
          ? 'No passage carries this tag.'
          : `${count(tags.length, 'passage')} in ${count(inReadings.size, 'reading')}.`,
      groups: [...inReadings].flatMap(([id, own]) => {
        const reading = order.get(id);
        if (!reading) return [];
        const passages = own.map((tag) => passageOf(reading, tag, also, signed));
        return [{ title: reading.title, language: reading.language, passages }];
      }),
    };
  });
}

function passageOf(
  reading: ReadingWithText,
  tag: PlacedTag,
  also: Overlaps,
  signed: ReadonlyMap<string, string> | null,
): Passage {
  const others = [...(also.get(tag) ?? [])].sort(compare);
  const again = new Set(
    otherPlaces(tag).flatMap(({ start }) => locator(reading.blocks, start) ?? []),
  );
  return {
    quote: shows(tag.quote) ? tag.quote : '(white space only)',
    citation: citation(reading, tag.start),
    remarks: [
      tag.claim ? `Claim: ${ended(claimInWords(tag.claim))}` : '',
      again.size > 0 ? `The same words again: ${[...again].join('; ')}.` : '',
      signed ? `Tagged by ${signed.get(tag.reviewer) ?? tag.reviewer}.` : '',
      others.length > 0 ? `Also: ${others.join('; ')}.` : '',
    ].filter(Boolean),
    note: shows(tag.note ?? '') ? tag.note : null,
  };
}

function listed(reading: ReadingWithText, tags = 0): ListedReading {
  const tally = tags === 0 ? 'No passage is tagged.' : `${count(tags, 'tagged passage')}.`;
  return { citation: citation(reading), tally };
}

/** Returns the names of codes with those of the codes above them, by their ids. */
function pathNames(codes: readonly Code[]): ReadonlyMap<string, string> {
  return new Map(codeTree(codes).inOrder.map((node) => [node.code.id, pathName(node)]));
}

function ended(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function shows(text: string): boolean {
  return /\S/.test(text);
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}
