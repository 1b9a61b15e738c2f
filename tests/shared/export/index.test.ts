import { expect, test } from 'vitest';
import { exportFormats, formatById } from '../../../shared/export';
import { sampleBundle } from '../../support/sampleBundle';
import { expectGolden } from './golden';

test.each(exportFormats)('$id writes the sample exactly as the golden file has it', (format) => {
  expectGolden(`tests/fixtures/export/sample.${format.extension}`, format.render(sampleBundle()));
});

test('Every format has an id, an extension and a description of its own', () => {
  for (const key of ['id', 'label', 'extension', 'description'] as const) {
    const values = exportFormats.map((format) => format[key]);
    expect(new Set(values).size).toBe(exportFormats.length);
    expect(values.every((value) => value !== '' && !value.startsWith('.'))).toBe(true);
  }
});

test('A format is found by its id, and nothing is found by any other word', () => {
  expect(exportFormats.map((format) => formatById(format.id))).toEqual(exportFormats);
  expect(formatById('CSV')).toBeNull();
  expect(formatById('toString')).toBeNull();
});

test.each(exportFormats)('$id gives the same bytes for the same bundle', (format) => {
  expect(format.render(sampleBundle())).toBe(format.render(structuredClone(sampleBundle())));
});

test.each(exportFormats)('$id changes nothing in the bundle', (format) => {
  const bundle = sampleBundle();
  format.render(bundle);
  format.loses(bundle);
  expect(bundle).toEqual(sampleBundle());
});

test.each(exportFormats)('$id names a loss only where there is one', (format) => {
  for (const loss of format.loses(sampleBundle())) expect(loss.count).toBeGreaterThan(0);
  const empty = { ...sampleBundle(), codes: [], reviewers: [], readings: [], tags: [] };
  expect(format.loses(empty)).toEqual([]);
});
