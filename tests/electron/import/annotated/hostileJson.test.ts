import { expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { processorTime } from '../../../support/processorTime';

const many = 40_000;
const numbers = Array.from({ length: many }, (_, at) => at);
const context = 'http://www.w3.org/ns/anno.jsonld';
const quoted = { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'a' } };

test.each([
  [
    'replies that answer each other in a circle',
    numbers.map((at) => ({
      '@context': context,
      id: `urn:${String(at)}`,
      type: 'Annotation',
      motivation: 'replying',
      body: { value: 'x' },
      target: `urn:${String((at + 1) % many)}`,
    })),
  ],
  [
    'bodies by ever so many people',
    {
      '@context': context,
      type: 'Annotation',
      target: quoted,
      body: numbers.map((at) => ({
        value: `v${String(at)}`,
        purpose: at % 2 === 0 ? 'tagging' : 'commenting',
        creator: { name: `p${String(at)}` },
      })),
    },
  ],
  [
    'a name that is all slashes',
    {
      '@context': context,
      type: 'Annotation',
      body: 'x',
      creator: `u:${'/'.repeat(4_000_000)}x`,
      target: { ...quoted, source: `u:${'/'.repeat(4_000_000)}x` },
    },
  ],
  [
    'annotations of one id',
    numbers.map(() => ({
      user: 'acct:a@b',
      id: 'same',
      uri: 'u',
      tags: ['t'],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'a' }] }],
    })),
  ],
  [
    'words with nothing but white space between them',
    [
      {
        annotationType: 'highlight',
        annotationText: `a-${' '.repeat(4_000_000)}b`,
        annotationSortIndex: '1',
      },
    ],
  ],
  [
    'labels on a text of many emoji',
    [{ text: '😀 '.repeat(many), label: numbers.map((at) => [at, at + 2, 'L']) }],
  ],
  [
    'regions on a text of many columns',
    [
      {
        data: Object.fromEntries(numbers.slice(0, 2000).map((at) => [`c${String(at)}`, 'a b c'])),
        annotations: [
          {
            result: numbers.map((at) => ({
              id: String(at),
              to_name: `n${String(at % 100)}`,
              type: 'labels',
              value: { start: 0, end: 1, text: 'a', labels: ['L'] },
            })),
          },
        ],
      },
    ],
  ],
])('%s do not keep the program busy', { timeout: 60_000 }, async (_, value) => {
  const files = new Map([['a', new TextEncoder().encode(JSON.stringify(value))]]);
  const worked = processorTime();
  const importer = annotatedImporterFor({ name: 'a', files });
  const project = await importer?.read({ name: 'a', files }, noAnswers);
  const records = (project?.tags.length ?? 0) + (project?.losses.length ?? 0);
  expect(records).toBeGreaterThan(0);
  // What grows with the square of this many takes four times as long and more.
  expect(worked()).toBeLessThan(8000);
});
