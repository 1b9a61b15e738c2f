import { expect, test } from 'vitest';
import { annotatedImporters } from '../../../../electron/import/annotated';
import { annotatedFormats } from '../../../../electron/import/annotated/formats';
import { mayBeAnnotated } from '../../../../electron/import/annotated/mayBeAnnotated';
import { bytesOf } from '../../../support/testDesk';

test('The list of formats says what the readers say, in the order in which they are asked', () => {
  expect(annotatedFormats).toEqual(
    annotatedImporters.map(({ id, label, extensions }) => ({ id, label, extensions })),
  );
});

test('A file with the extension of a format is looked into, and a usual text or page is not', () => {
  for (const { extensions } of annotatedFormats) {
    for (const extension of extensions) {
      expect(mayBeAnnotated(bytesOf('anything'), `file${extension}`)).toBe(true);
    }
  }
  for (const [name, head] of [
    ['a.txt', 'Words.'],
    ['a.html', '<!doctype html><html>'],
    ['a.md', '# A title'],
    ['a.docx', 'PK\u0003\u0004'],
    ['a.eml', 'From: A'],
  ] as const) {
    expect(mayBeAnnotated(bytesOf(head), name)).toBe(false);
  }
});
