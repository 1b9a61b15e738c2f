import type { Bundle, PlacedTag, ReadingWithText } from './bundle';
import type { TextFormat } from './format';
import { concernsAny, idsOf, type Loss } from './loss';
import { claimsLeftOut, furtherPlacesLeftOut, namesOfCodesOnly, unusedRecords } from './unused';

/** One text a line with its labels: what doccano imports for sequence labelling. UTF-16 units. */
export const doccano: TextFormat = {
  kind: 'text',
  id: 'doccano',
  label: 'doccano',
  extension: 'jsonl',
  description: 'One text a line with its labelled spans, for training models (JSONL).',
  purpose: 'tags',
  texts: 'always',
  loses,
  render: (bundle) =>
    documentsOf(bundle)
      .map((document) => `${JSON.stringify(document)}\n`)
      .join(''),
};

type Label = readonly [start: number, end: number, name: string];

function documentsOf({ codes, readings, tags }: Bundle) {
  const names = new Map(codes.map((code) => [code.id, code.name]));
  const labels = new Map<string, Label[]>(readings.map(({ id }) => [id, []]));
  for (const tag of tags) labels.get(tag.reading)?.push(labelOf(tag, names));
  return readings.map(({ id, title, content }: ReadingWithText) => ({
    id,
    title,
    units: 'utf-16',
    text: content,
    label: labels.get(id) ?? [],
  }));
}

function labelOf({ start, end, code }: PlacedTag, names: ReadonlyMap<string, string>): Label {
  return [start, end, names.get(code) ?? code];
}

function loses(bundle: Bundle): Loss[] {
  const { readings, reviewers, tags } = bundle;
  const losses: Loss[] = [
    {
      what: 'Details of readings, but the title, and their block structure',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings),
    },
    ...namesOfCodesOnly(bundle),
    ...unusedRecords(bundle).filter((loss) => loss.of === 'codes'),
    { what: 'Names of reviewers', of: 'reviewers', how: 'dropped', records: idsOf(reviewers) },
    {
      what: 'Who gave a tag, and when',
      of: 'tags',
      how: 'changed',
      records: idsOf(tags),
    },
    {
      what: 'Notes',
      of: 'tags',
      how: 'changed',
      records: idsOf(tags.filter(({ note }) => note !== null)),
    },
    furtherPlacesLeftOut(bundle),
    claimsLeftOut(bundle),
  ];
  return losses.filter(concernsAny);
}
