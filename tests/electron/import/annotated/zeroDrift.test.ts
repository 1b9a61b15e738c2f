import { expect, test } from 'vitest';
import { bundleFile } from '../../../../electron/import/annotated/bundleFile';
import { csvImporter } from '../../../../electron/import/annotated/csv';
import { doccano } from '../../../../electron/import/annotated/doccano';
import { hypothesis } from '../../../../electron/import/annotated/hypothesis';
import type { AnnotatedImporter } from '../../../../electron/import/annotated/importer';
import { json } from '../../../../electron/import/annotated/json';
import { jsonLines } from '../../../../electron/import/annotated/jsonLines';
import { webAnnotation } from '../../../../electron/import/annotated/webAnnotation';
import { bundleFile as bundleExport } from '../../../../shared/export/bundleFile';
import { claimsCsv as claimsCsvExport } from '../../../../shared/export/claimsCsv';
import { csv as csvExport } from '../../../../shared/export/csv';
import { doccano as doccanoExport } from '../../../../shared/export/doccano';
import type { ExportFormat } from '../../../../shared/export/format';
import { hypothesis as hypothesisExport } from '../../../../shared/export/hypothesis';
import { json as jsonExport } from '../../../../shared/export/json';
import { jsonLines as jsonLinesExport } from '../../../../shared/export/jsonLines';
import { webAnnotation as webAnnotationExport } from '../../../../shared/export/webAnnotation';
import {
  bringProject,
  roundTrip,
  tagsOfBundle,
  tagsOfWorkspace,
} from '../../../support/annotatedImport';
import { exportedAndRead, tagsFrom, tagsIn } from '../../../support/arrivingTags';
import { lossCounts } from '../../../support/lossCounts';
import { randomBundle } from '../../../support/randomBundle';
import { withoutClaims } from '../../../support/withoutClaims';

/*
 * Ten thousand tags over texts in many scripts, with emoji, combining marks, right-to-left runs and
 * no-break spaces, snapped to what people see as characters: out, and into an empty workspace.
 */
const bundle = randomBundle(20_000, 10_000, 5);
const wanted = tagsOfBundle(bundle);

test.each([
  ['Web Annotation', webAnnotationExport, webAnnotation],
  ['Complete data', jsonExport, json],
  ['JSON Lines', jsonLinesExport, jsonLines],
  ['Whole workspace', bundleExport, bundleFile],
] as const)(
  '%s: of 10,000 tags not one differs',
  { timeout: 120_000 },
  async (_, format, importer) => {
    const { workspace, brought } = await roundTrip(format, bundle, importer);
    expect(tagsOfWorkspace(workspace)).toEqual(wanted);
    expect(brought.report.rows).toContainEqual({
      of: 'tags',
      in: 10_000,
      kept: 10_000,
      changed: 0,
      dropped: 0,
    });
  },
);

test.each([
  ['Spreadsheet', csvExport, csvImporter],
  ['Web Annotation without texts', webAnnotationExport, webAnnotation],
  ['JSON Lines without texts', jsonLinesExport, jsonLines],
] as const)(
  '%s: of 10,000 tags not one differs, where the texts are there already',
  { timeout: 120_000 },
  async (_, format, importer) => {
    const { workspace, brought } = await whereTextsAre(format, importer);
    expect(tagsOfWorkspace(workspace)).toEqual(wanted);
    expect(brought.report.rows).toContainEqual({
      of: 'tags',
      in: 10_000,
      kept: 10_000,
      changed: 0,
      dropped: 0,
    });
  },
);

test(
  'Hypothesis: of 10,000 tags not one differs but for claims, as the loss report says',
  { timeout: 120_000 },
  async () => {
    const { workspace } = await whereTextsAre(hypothesisExport, hypothesis);
    expect(tagsOfWorkspace(workspace)).toEqual(tagsOfBundle(withoutClaims(bundle)));
    const claimed = bundle.tags.filter(({ claim }) => claim !== null).length;
    expect(claimed).toBeGreaterThan(3_000);
    expect(lossCounts(hypothesisExport.loses(bundle))).toContainEqual({
      what: 'Who claims what',
      of: 'tags',
      how: 'changed',
      count: claimed,
    });
  },
);

test(
  'Claims: of 10,000 tags those with a claim come back with nothing changed',
  { timeout: 120_000 },
  async () => {
    const { workspace } = await whereTextsAre(claimsCsvExport, csvImporter);
    const tags = bundle.tags.filter(({ claim }) => claim !== null);
    expect(tagsOfWorkspace(workspace)).toEqual(tagsOfBundle({ ...bundle, tags }));
  },
);

/** Exports the tags, and brings them into a workspace that has the texts. */
async function whereTextsAre(format: ExportFormat, importer: AnnotatedImporter) {
  const texts = await exportedAndRead(jsonExport, { ...bundle, tags: [] }, json);
  const { desk } = await bringProject(texts);
  const project = await exportedAndRead(format, { ...bundle, withTexts: false }, importer);
  return bringProject(project, importer.id, desk);
}

test('doccano: 10,000 tags come back but for who gave them, and notes, as the loss report says', async () => {
  const project = await exportedAndRead(doccanoExport, bundle, doccano);
  expect(tagsFrom(project)).toEqual(
    tagsIn(withoutClaims(bundle)).map((tag) => ({ ...tag, reviewer: null, note: null })),
  );
  const counts = doccanoExport
    .loses(bundle)
    .map(({ what, of, records }) => [what, of, records.length]);
  const noted = bundle.tags.filter(({ note }) => note !== null).length;
  expect(counts).toContainEqual(['Who gave a tag, and when', 'tags', 10_000]);
  expect(counts).toContainEqual(['Notes', 'tags', noted]);
});
