import { expect, test } from 'vitest';
import { exportFormats, formatById } from '../../../shared/export';
import type { Bundle } from '../../../shared/export/bundle';
import { previewOf } from '../../../shared/export/format';
import { sampleTexts, sampleWorkspace } from '../../support/sampleBundle';
import { wholeBundleOf } from '../../support/wholeBundle';
import { expectGolden } from './golden';

/** What only some formats need is there, but for the originals, as in a preview. */
function sampleBundle(): Bundle {
  const { originals: _originals, ...bundle } = wholeBundleOf(sampleWorkspace(), sampleTexts);
  return bundle;
}

test.each(exportFormats)('$id writes the sample exactly as the golden file has it', (format) => {
  const extension = format.kind === 'text' ? format.extension : 'txt';
  const file = `tests/fixtures/export/sample-${format.id}.${extension}`;
  expectGolden(file, previewOf(format, sampleBundle()));
});

test('Every format has an id, a label and a description of its own, and an extension', () => {
  for (const key of ['id', 'label', 'description'] as const) {
    const values = exportFormats.map((format) => format[key]);
    expect(new Set(values).size).toBe(exportFormats.length);
    expect(values).not.toContain('');
  }
  for (const { extension } of exportFormats) expect(extension).toMatch(/^[a-z]+$/);
});

test('A format is found by its id, and nothing is found by any other word', () => {
  expect(exportFormats.map((format) => formatById(format.id))).toEqual(exportFormats);
  expect(formatById('CSV')).toBeNull();
  expect(formatById('toString')).toBeNull();
});

test.each(exportFormats)('$id gives the same bytes for the same bundle', (format) => {
  expect(previewOf(format, sampleBundle())).toBe(
    previewOf(format, structuredClone(sampleBundle())),
  );
});

test.each(exportFormats)('$id changes nothing in the bundle', (format) => {
  const bundle = sampleBundle();
  previewOf(format, bundle);
  format.loses(bundle);
  expect(bundle).toEqual(sampleBundle());
});

test.each(exportFormats)('$id names a loss only where there is one', (format) => {
  for (const loss of format.loses(sampleBundle())) expect(loss.records).not.toEqual([]);
  const empty = { ...sampleBundle(), codes: [], reviewers: [], readings: [], tags: [] };
  expect(format.loses(empty)).toEqual([]);
});
