import { codePointMap } from '../text/offsets';
import {
  annotationConf,
  type BratNames,
  labelsJson,
  reviewerAttribute,
  visualConf,
} from './brat/config';
import { escapedNote, fragmentsOf } from './brat/fragments';
import { slugsOf } from './brat/slugs';
import type { Bundle, PlacedTag, ReadingWithText } from './bundle';
import { safeFileNames } from './fileName';
import type { BinaryFormat } from './format';
import { grouped } from './grouped';
import { concernsAny, idsOf, type Loss } from './loss';
import { partsAsText, zipFile, type ZipFilePart } from './zipFile';
import { claimsLeftOut, furtherPlacesLeftOut } from './unused';

/**
 * A folder for brat in a ZIP: each reading as NAME.txt with NAME.ann beside it (stand-off format of
 * brat 1.3). Offsets count code points.
 */
export const brat: BinaryFormat = {
  kind: 'binary',
  id: 'brat',
  label: 'brat corpus',
  extension: 'zip',
  description:
    'Texts with stand-off annotations for brat and argument mining (ZIP of .txt and .ann).',
  purpose: 'tags',
  texts: 'always',
  loses,
  render: (bundle) => zipFile(partsOf(bundle)),
  preview: (bundle) => partsAsText(partsOf(bundle, 1)),
};

/** Configuration first, then readings in list order: all, or as many as are asked for. */
function partsOf(bundle: Bundle, most = Infinity): ZipFilePart[] {
  const { codes, reviewers, readings } = bundle;
  const texts = safeFileNames(
    readings.map(({ title }) => title),
    'txt',
  );
  const names: BratNames = {
    types: paired(idsOf(codes), slugsOf(namesOf(codes), 'Tag')),
    reviewers: paired(idsOf(reviewers), slugsOf(namesOf(reviewers), 'Reviewer')),
  };
  const byReading = grouped(bundle.tags, ({ reading }) => reading);
  return [
    { name: 'annotation.conf', data: annotationConf(codes, names) },
    { name: 'visual.conf', data: visualConf(codes, names) },
    { name: 'labels.json', data: labelsJson(bundle, names, texts) },
    ...readings.slice(0, most).flatMap((reading, at) => {
      const name = texts[at] ?? reading.id;
      const lines = linesOf(reading, byReading.get(reading.id) ?? [], names);
      return [
        { name, data: reading.content },
        { name: name.replace(/txt$/, 'ann'), data: lines },
      ];
    }),
  ];
}

function linesOf(
  { content }: ReadingWithText,
  tags: readonly PlacedTag[],
  { types, reviewers }: BratNames,
): string {
  const { toCodePoint } = codePointMap(content);
  const lines: string[] = [];
  let number = 0;
  let notes = 0;
  for (const tag of tags) {
    const fragments = fragmentsOf(content, tag);
    if (fragments.length === 0) continue;
    number += 1;
    const offsets = fragments.map(
      ({ start, end }) => `${String(toCodePoint(start))} ${String(toCodePoint(end))}`,
    );
    const words = fragments.map(({ start, end }) => content.slice(start, end)).join(' ');
    const id = String(number);
    lines.push(`T${id}\t${types.get(tag.code) ?? tag.code} ${offsets.join(';')}\t${words}\n`);
    const reviewer = reviewers.get(tag.reviewer) ?? tag.reviewer;
    lines.push(`A${id}\t${reviewerAttribute} T${id} ${reviewer}\n`);
    if (tag.note === null) continue;
    notes += 1;
    lines.push(`#${String(notes)}\tAnnotatorNotes T${id}\t${escapedNote(tag.note)}\n`);
  }
  return lines.join('');
}

function paired(ids: readonly string[], slugs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id, at) => [id, slugs[at] ?? id]));
}

function namesOf(records: readonly { readonly name: string }[]): string[] {
  return records.map(({ name }) => name);
}

function loses({ readings, tags }: Bundle): Loss[] {
  const texts = new Map(readings.map(({ id, content }) => [id, content]));
  const whole = (tag: PlacedTag) => fragmentsOf(texts.get(tag.reading) ?? '', tag);
  const losses: Loss[] = [
    {
      what: 'Block structure of readings',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings.filter(({ blocks }) => blocks.length > 0)),
    },
    {
      what: 'File names and import details of readings',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings),
    },
    {
      what: 'Passages of nothing but line breaks and white space',
      of: 'tags',
      how: 'dropped',
      records: idsOf(tags.filter((tag) => whole(tag).length === 0)),
    },
    {
      what: 'Line breaks at the edges of passages',
      of: 'tags',
      how: 'changed',
      records: idsOf(
        tags.filter((tag) => {
          const fragments = whole(tag);
          const [first, last] = [fragments[0], fragments.at(-1)];
          return first && last && (first.start > tag.start || last.end < tag.end);
        }),
      ),
    },
    { what: 'When passages were tagged', of: 'tags', how: 'changed', records: idsOf(tags) },
    furtherPlacesLeftOut({ tags }),
    claimsLeftOut({ tags }),
  ];
  return losses.filter(concernsAny);
}
