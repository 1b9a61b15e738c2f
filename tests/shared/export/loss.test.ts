import { expect, test } from 'vitest';
import { type Loss, lossReport } from '../../../shared/export/loss';

const facts = { format: 'csv', direction: 'export' } as const;
const loss = (of: Loss['of'], how: Loss['how'], ...records: string[]): Loss => ({
  what: 'Something',
  of,
  how,
  records,
});

test('What went in is what was kept, changed and dropped, however many losses a record has', () => {
  const records = { readings: ['a'], tags: ['1', '2', '3', '4'] };
  const losses = [
    loss('tags', 'changed', '1', '2'),
    loss('tags', 'dropped', '2', '3'),
    loss('tags', 'changed', '1'),
    loss('codes', 'changed'),
  ];
  const report = lossReport(facts, records, losses);
  expect(report.rows).toEqual([
    { of: 'readings', in: 1, kept: 1, changed: 0, dropped: 0 },
    { of: 'tags', in: 4, kept: 1, changed: 1, dropped: 2 },
  ]);
  expect(report.losses).toHaveLength(3);
});

test('A loss of a record that never went in is refused, and so are two records of one name', () => {
  const nobody = loss('tags', 'changed', '9');
  expect(() => lossReport(facts, { tags: ['1'] }, [nobody])).toThrow('There is no 9');
  expect(() => lossReport(facts, { tags: ['1', '1'] }, [])).toThrow('same name');
});
