import { z } from 'zod';
import type { Bundle, Everything } from './bundle';
import { bundleRecords } from './bundleRecords';
import type { BinaryFormat } from './format';
import { idsOf, type Loss } from './loss';
import {
  bundledReadingSchema,
  bundledTagSchema,
  codeRecordSchema,
  recordIdSchema,
  reviewerRecordSchema,
} from './records';
import { type ZipFilePart, zipFile } from './zipFile';

/** What `lectern.json` of a bundle of version 1 holds; parses any such file, and leaves out what it does not know. */
export const lecternBundleSchema = z.object({
  format: z.literal('lectern-bundle'),
  version: z.literal(1),
  units: z.literal('utf-16').describe('What all offsets and lengths count.'),
  generator: z.object({ name: z.literal('Lectern'), version: z.string() }),
  workspace: z.object({ id: recordIdSchema, name: z.string() }),
  me: recordIdSchema.describe('The reviewer who works in the workspace.'),
  order: z
    .array(recordIdSchema)
    .describe('Ids of readings as they are listed; one that could not be opened is only here.'),
  codes: z.array(codeRecordSchema).describe('In codebook order, with those that were deleted.'),
  reviewers: z.array(reviewerRecordSchema),
  readings: z
    .array(bundledReadingSchema)
    .describe('In their order, with earlier versions and those in the bin.'),
  tags: z.array(bundledTagSchema).describe('In the order of the readings, then of the text.'),
});
export type LecternBundle = z.infer<typeof lecternBundleSchema>;

const readme =
  'This is a whole workspace of Lectern: lectern.json has its records, texts/ the texts of its readings and originals/ the files that they were made of. To open it, make a new workspace in Lectern and import this archive as it is; do not unpack it.\n';

/** Most bytes, unpacked, of an archive that Lectern imports. */
export const bundleLimit = 512 * 1024 * 1024;

/** The whole workspace, to move it or to keep it. */
export const bundleFile: BinaryFormat = {
  kind: 'binary',
  id: 'bundle',
  label: 'Whole workspace',
  extension: 'zip',
  description:
    'Everything, whatever is chosen above: all versions, the bin, deleted codes, and the original files (ZIP).',
  purpose: 'work',
  texts: 'always',
  needs: 'everything',
  loses,
  facts,
  render: (bundle) => zipFile(partsOf(bundle)),
  preview: lecternJson,
};

/** Where originals were not asked for, they count as kept: a preview does not read them. */
function loses({ everything, originals }: Bundle): Loss[] {
  if (!everything || !originals) return [];
  const missing = Object.values(everything.record.readings).filter(
    ({ origin }) => !originals.has(origin.sha256),
  );
  if (missing.length === 0) return [];
  const what = 'The files that readings were made of, where they are not in the workspace';
  return [{ what, of: 'readings', how: 'changed', records: idsOf(missing) }];
}

/** What cannot come in again must be known when it goes out. */
function facts({ everything, originals }: Bundle): string[] {
  const texts = everything ? [...everything.texts.values()] : [];
  const files = originals ? [...originals.values()] : [];
  const bytes =
    texts.reduce((sum, { length }) => sum + length, 0) +
    files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes <= bundleLimit) return [];
  return [
    'Its texts and original files have more than 512 MB: Lectern does not import so large an archive. Copy the folder of the workspace to move it.',
  ];
}

function partsOf(bundle: Bundle): ZipFilePart[] {
  const { texts } = everythingOf(bundle);
  const { readings } = bundleRecords(everythingOf(bundle).record);
  const parts = new Map<string, ZipFilePart['data']>([
    ['README.txt', readme],
    ['lectern.json', lecternJson(bundle)],
  ]);
  for (const { id, text } of readings) {
    const content = texts.get(text.sha256);
    if (content === undefined) throw new RangeError(`The text of ${id} is missing.`);
    parts.set(`texts/${text.sha256}.txt`, content);
  }
  for (const { origin } of readings) {
    const original = bundle.originals?.get(origin.sha256);
    if (original) parts.set(`originals/${origin.sha256}${original.extension}`, original.bytes);
  }
  return [...parts].map(([name, data]) => ({ name, data }));
}

function lecternJson(bundle: Bundle): string {
  const { generator } = bundle;
  const { record } = everythingOf(bundle);
  const content: LecternBundle = {
    format: 'lectern-bundle',
    version: 1,
    units: 'utf-16',
    generator: { name: generator.name, version: generator.version },
    workspace: { id: record.id, name: record.name },
    me: record.me,
    order: [...record.order],
    ...bundleRecords(record),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function everythingOf({ everything }: Bundle): Everything {
  if (!everything) throw new RangeError('A whole workspace needs everything that is in it.');
  return everything;
}
