import type { Bundle, PlacedTag, ReadingWithText } from './bundle';
import { safeFileNames } from './fileName';
import type { BinaryFormat } from './format';
import { grouped } from './grouped';
import { concernsAny, idsOf, type Loss } from './loss';
import { guidOf } from './guid';
import { claimsLeftOut, furtherPlacesLeftOut, namesOfCodesOnly, unusedRecords } from './unused';
import { partsAsText, zipFile, type ZipFilePart } from './zipFile';

/**
 * One UIMA CAS for each reading (JSON serialisation 0.4 of the Apache UIMA Java SDK), as INCEpTION
 * reads it: passages are `custom.Span`, offsets count UTF-16 units.
 */
export const uima: BinaryFormat = {
  kind: 'binary',
  id: 'uima',
  label: 'UIMA CAS for INCEpTION',
  extension: 'zip',
  description: 'Texts with annotations for INCEpTION and other UIMA tools (ZIP of CAS JSON).',
  purpose: 'tags',
  texts: 'always',
  loses,
  render: (bundle) => zipFile(partsOf(bundle)),
  preview: (bundle) => partsAsText(partsOf(bundle, 1)),
};

/** The features of a passage besides its place; `label` is the one that INCEpTION shows. */
const features = [
  'label',
  'note',
  'reviewer',
  'reviewerId',
  'codeId',
  'tagId',
  'created',
  'modified',
] as const;

const metaData = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

const types = {
  'custom.Span': typeOf('custom.Span', 'uima.tcas.Annotation', features),
  [metaData]: typeOf(metaData, 'uima.tcas.DocumentAnnotation', [
    'documentTitle',
    'documentId',
    'documentUri',
  ]),
};

function typeOf(name: string, parent: string, own: readonly string[]) {
  const ranges = own.map((feature): [string, object] => [
    feature,
    { '%NAME': feature, '%RANGE': 'uima.cas.String' },
  ]);
  return { '%NAME': name, '%SUPER_TYPE': parent, ...Object.fromEntries(ranges) };
}

/** Readings in list order: all, or as many as are asked for. */
function partsOf(bundle: Bundle, most = Infinity): ZipFilePart[] {
  const { readings, tags } = bundle;
  const files = safeFileNames(
    readings.map(({ title }) => title),
    'json',
  );
  const byReading = grouped(tags, ({ reading }) => reading);
  const codes = new Map(bundle.codes.map(({ id, name }) => [id, name]));
  const reviewers = new Map(bundle.reviewers.map(({ id, name }) => [id, name]));
  return readings.slice(0, most).map((reading, at) => ({
    name: files[at] ?? reading.id,
    data: casOf(reading, byReading.get(reading.id) ?? [], (tag) => ({
      label: codes.get(tag.code) ?? tag.code,
      note: tag.note,
      reviewer: reviewers.get(tag.reviewer) ?? tag.reviewer,
      reviewerId: guidOf('reviewer', tag.reviewer),
      codeId: guidOf('codeId', tag.code),
      tagId: guidOf('tag', tag.id),
      created: tag.created,
      modified: tag.modified,
    })),
  }));
}

type Facts = Readonly<Record<(typeof features)[number], string | null>>;

/** Numbers: 1 is the text, 2 what is known of it, the passages follow. */
function casOf(
  reading: ReadingWithText,
  tags: readonly PlacedTag[],
  factsOf: (tag: PlacedTag) => Facts,
): string {
  const { id, title, address, language, content } = reading;
  const text = {
    '%ID': 1,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: content,
  };
  const known = {
    '%ID': 2,
    '%TYPE': metaData,
    '@sofa': 1,
    begin: 0,
    end: content.length,
    language: language ?? 'x-unspecified',
    documentTitle: title,
    documentId: guidOf('reading', id),
    ...(address === null ? {} : { documentUri: address }),
  };
  const spans = tags.map((tag, at) => ({
    '%ID': at + 3,
    '%TYPE': 'custom.Span',
    '@sofa': 1,
    begin: tag.start,
    end: tag.end,
    ...present(factsOf(tag)),
  }));
  const members = [known, ...spans].map((one) => one['%ID']);
  const cas = {
    '%TYPES': types,
    '%FEATURE_STRUCTURES': [text, known, ...spans],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  };
  return `${JSON.stringify(cas, null, 2)}\n`;
}

/** A feature without a value is left out, as UIMA does. */
function present(facts: Facts): Record<string, string> {
  return Object.fromEntries(
    features.flatMap((name): [string, string][] => {
      const value = facts[name];
      return value === null ? [] : [[name, value]];
    }),
  );
}

function loses(bundle: Bundle): Loss[] {
  const { readings } = bundle;
  const ofReadings = { of: 'readings', how: 'changed' } as const;
  const losses: Loss[] = [
    {
      what: 'Block structure of readings',
      ...ofReadings,
      records: idsOf(readings.filter(({ blocks }) => blocks.length > 0)),
    },
    {
      what: 'Authors, outlets, days, file names and import details of readings',
      ...ofReadings,
      records: idsOf(readings),
    },
    ...namesOfCodesOnly(bundle),
    ...unusedRecords(bundle),
    furtherPlacesLeftOut(bundle),
    claimsLeftOut(bundle),
  ];
  return losses.filter(concernsAny);
}
