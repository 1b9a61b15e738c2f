import { expect, test } from 'vitest';
import { bundleFile } from '../../../../electron/import/annotated/bundleFile';
import { doccano } from '../../../../electron/import/annotated/doccano';
import { hypothesis } from '../../../../electron/import/annotated/hypothesis';
import { json } from '../../../../electron/import/annotated/json';
import { jsonLines } from '../../../../electron/import/annotated/jsonLines';
import { webAnnotation } from '../../../../electron/import/annotated/webAnnotation';
import { bundleFile as bundleExport } from '../../../../shared/export/bundleFile';
import { doccano as doccanoExport } from '../../../../shared/export/doccano';
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
import { randomBundle } from '../../../support/randomBundle';

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
  ['Hypothesis', hypothesisExport, hypothesis],
  ['Web Annotation without texts', webAnnotationExport, webAnnotation],
  ['JSON Lines without texts', jsonLinesExport, jsonLines],
] as const)(
  '%s: of 10,000 tags not one differs, where the texts are there already',
  { timeout: 120_000 },
  async (_, format, importer) => {
    const texts = await exportedAndRead(jsonExport, { ...bundle, tags: [] }, json);
    const { desk } = await bringProject(texts);
    const project = await exportedAndRead(format, { ...bundle, withTexts: false }, importer);
    const { workspace, brought } = await bringProject(project, importer.id, desk);
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

test('doccano: 10,000 tags come back but for who gave them, and notes, as the loss report says', async () => {
  const project = await exportedAndRead(doccanoExport, bundle, doccano);
  expect(tagsFrom(project)).toEqual(
    tagsIn(bundle).map((tag) => ({ ...tag, reviewer: null, note: null })),
  );
  const counts = doccanoExport
    .loses(bundle)
    .map(({ what, of, records }) => [what, of, records.length]);
  const noted = bundle.tags.filter(({ note }) => note !== null).length;
  expect(counts).toContainEqual(['Who gave a tag, and when', 'tags', 10_000]);
  expect(counts).toContainEqual(['Notes', 'tags', noted]);
});
