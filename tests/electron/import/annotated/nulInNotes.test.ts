import { expect, test } from 'vitest';
import { brat } from '../../../../electron/import/annotated/brat';
import { csvImporter } from '../../../../electron/import/annotated/csv';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { packOf } from '../../../../electron/import/annotated/packs';
import { bytesOf } from '../../../../electron/write';
import { brat as bratExport } from '../../../../shared/export/brat';
import { csv as csvExport } from '../../../../shared/export/csv';
import { paperless } from '../../../support/printing';
import { sampleBundle } from '../../../support/sampleBundle';

const sample = sampleBundle();
const note = 'Nothing \0 in the middle, and a bell \u0007.';
const bundle = { ...sample, tags: sample.tags.map((tag) => ({ ...tag, note })) };

test.each([
  ['table', csvExport, csvImporter],
  ['brat corpus', bratExport, brat],
] as const)('A note with a NUL comes back from our own %s', async (_, format, importer) => {
  const file = await bytesOf(format, bundle, paperless);
  const pack = await packOf(`export.${format.extension}`, file);
  const { tags } = await importer.read(pack, noAnswers);
  expect(tags.length).toBeGreaterThanOrEqual(sample.tags.length);
  for (const tag of tags) expect(tag.note).toBe(note);
});
