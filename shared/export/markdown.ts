import { citation } from '../cite/citation';
import type { Code } from '../model/code';
import { locator } from '../model/numbering';
import { compare } from '../text/compare';
import { type Bundle, otherPlaces, type ReadingWithText, type PlacedTag } from './bundle';
import type { ExportFormat } from './format';
import type { Loss } from './loss';
import { blockMarkdown, inlineMarkdown } from './markdownText';

/** A report by tag, to be read: every passage with its quotation, citation and note. */
export const markdown: ExportFormat = {
  id: 'markdown',
  label: 'Readable report',
  extension: 'md',
  description: 'Passages by tag, with quotations, citations and notes (Markdown).',
  loses,
  render: (bundle) => {
    const report = reportOf(bundle);
    const blocks = [...head(report), ...codebook(report), ...readingList(report)];
    return `${blocks.join('\n\n')}\n`;
  },
};

/** A bundle with what every passage of the report looks up. */
interface Report {
  readonly bundle: Bundle;
  readonly codeNames: ReadonlyMap<string, string>;
  readonly reviewerNames: ReadonlyMap<string, string>;
  readonly byCode: ReadonlyMap<string, readonly PlacedTag[]>;
  readonly byReading: ReadonlyMap<string, readonly PlacedTag[]>;
}

function reportOf(bundle: Bundle): Report {
  return {
    bundle,
    codeNames: new Map(bundle.codes.map((code) => [code.id, inlineMarkdown(code.name)])),
    reviewerNames: new Map(bundle.reviewers.map((one) => [one.id, inlineMarkdown(one.name)])),
    byCode: grouped(bundle.tags, (tag) => tag.code),
    byReading: grouped(bundle.tags, (tag) => tag.reading),
  };
}

function head({ bundle, reviewerNames, byReading }: Report): string[] {
  const names = [...reviewerNames.values()];
  const tagged = `${count(bundle.tags.length, 'passage')} in ${count(byReading.size, 'reading')}`;
  const facts = [
    `- Readings: ${String(bundle.readings.length)}`,
    `- Tagged: ${tagged}`,
    `- ${names.length === 1 ? 'Reviewer' : 'Reviewers'}: ${names.join(', ') || 'none'}`,
    `- Written by Lectern ${inlineMarkdown(bundle.generator.version)}`,
  ];
  return [`# ${inlineMarkdown(bundle.workspace.name)}`, facts.join('\n')];
}

function codebook(report: Report): string[] {
  const { codes } = report.bundle;
  if (codes.length === 0) return ['The codebook holds no tags.'];
  const also = overlapsOf(report);
  return codes.flatMap((code) => section(report, code, also));
}

/** The part on one code: its definition and its passages, reading by reading. */
function section(report: Report, code: Code, also: Overlaps): string[] {
  const tags = report.byCode.get(code.id) ?? [];
  const inReadings = grouped(tags, (tag) => tag.reading);
  const definition = blockMarkdown(code.definition, '') || 'This tag has no definition.';
  const number =
    tags.length === 0
      ? 'No passage carries this tag.'
      : `${count(tags.length, 'passage')} in ${count(inReadings.size, 'reading')}.`;
  const passages = report.bundle.readings.flatMap((reading) => {
    const own = inReadings.get(reading.id) ?? [];
    if (own.length === 0) return [];
    const title = `### ${inlineMarkdown(reading.title)}`;
    return [title, ...own.flatMap((tag) => passage(report, reading, tag, also))];
  });
  return [`## ${inlineMarkdown(code.name)}`, definition, number, ...passages];
}

function passage(
  report: Report,
  reading: ReadingWithText,
  tag: PlacedTag,
  also: Overlaps,
): string[] {
  const { reviewerNames } = report;
  const others = [...(also.get(tag) ?? [])].sort(compare);
  const again = new Set(
    otherPlaces(tag).flatMap(({ start }) => locator(reading.blocks, start) ?? []),
  );
  const remarks = [
    again.size > 0 ? `The same words again: ${[...again].join('; ')}.` : '',
    reviewerNames.size > 1 ? `Tagged by ${nameOf(reviewerNames, tag.reviewer)}.` : '',
    others.length > 0 ? `Also: ${others.join('; ')}.` : '',
  ].filter(Boolean);
  const source = [`— ${inlineMarkdown(citation(reading, tag.start))}`, ...remarks].join('  \n');
  const note = blockMarkdown(tag.note ?? '', '');
  const words = blockMarkdown(tag.quote, '> ') || '> (white space only)';
  return [words, source, ...(note === '' ? [] : [`**Note:** ${note}`])];
}

function readingList({ bundle, byReading }: Report): string[] {
  const entries = bundle.readings.map((reading) => {
    const tags = byReading.get(reading.id)?.length ?? 0;
    const number = tags === 0 ? 'No passage is tagged.' : `${count(tags, 'tagged passage')}.`;
    return `- ${inlineMarkdown(citation(reading))} ${number}`;
  });
  return ['## Readings', entries.join('\n') || 'There is no reading in this export.'];
}

/** For each tag that overlaps others: what those say, and who says so when it is someone else. */
type Overlaps = ReadonlyMap<PlacedTag, ReadonlySet<string>>;

function overlapsOf({ byReading, codeNames, reviewerNames }: Report): Overlaps {
  const overlaps = new Map<PlacedTag, Set<string>>();
  const note = (tag: PlacedTag, other: PlacedTag) => {
    const by = tag.reviewer === other.reviewer ? '' : nameOf(reviewerNames, other.reviewer);
    const label = nameOf(codeNames, other.code) + (by && ` (${by})`);
    const labels = overlaps.get(tag);
    if (labels) labels.add(label);
    else overlaps.set(tag, new Set([label]));
  };
  for (const tags of byReading.values()) {
    let open: PlacedTag[] = [];
    for (const tag of tags) {
      open = open.filter((other) => other.end > tag.start);
      for (const other of open) {
        note(tag, other);
        note(other, tag);
      }
      open.push(tag);
    }
  }
  return overlaps;
}

function nameOf(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

function grouped(
  tags: readonly PlacedTag[],
  key: (tag: PlacedTag) => string,
): ReadonlyMap<string, PlacedTag[]> {
  const groups = new Map<string, PlacedTag[]>();
  for (const tag of tags) {
    const group = groups.get(key(tag));
    if (group) group.push(tag);
    else groups.set(key(tag), [tag]);
  }
  return groups;
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}

function loses(bundle: Bundle): Loss[] {
  const { codes, readings, tags } = bundle;
  const counts: Loss[] = [
    { what: 'Full texts of readings', count: readings.length },
    {
      what: 'Block structure of readings',
      count: readings.filter((reading) => reading.blocks.length > 0).length,
    },
    { what: 'Languages, file names and import details of readings', count: readings.length },
    {
      what: 'Examples and counter-examples of tags in the codebook',
      count: codes.filter((code) => code.example !== '' || code.counterExample !== '').length,
    },
    { what: 'Letters, colours and keys of tags in the codebook', count: codes.length },
    { what: 'Exact places of passages, and the words around them', count: tags.length },
    { what: 'When passages were tagged', count: tags.length },
  ];
  return counts.filter((loss) => loss.count > 0);
}
