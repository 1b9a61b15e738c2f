import { expect, test } from 'vitest';
import { isPublished, publishedSchema } from '../../../shared/model/published';

test.each([
  '0001',
  '2025',
  '9999-12-31',
  '2025-02',
  '2025-02-04',
  '2025-02-28',
  '2024-02-29',
  '2000-02-29',
  '0004-02-29',
  '2025-04-30',
  '2025-12-31',
])('A date that exists is one: %s', (text) => {
  expect(isPublished(text)).toBe(true);
});

test.each([
  '',
  '0000',
  '0000-01-01',
  '2025-00',
  '2025-13',
  '2025-99-99',
  '2025-02-00',
  '2025-02-29',
  '2025-02-30',
  '1900-02-29',
  '2025-04-31',
  '2025-01-32',
  '2025-2-4',
  '25',
  '12025',
  '-2025',
  '2025-02-04T00:00',
  ' 2025',
  '2025\n',
  '２０２５',
  'February 2025',
])('A date that does not exist, or is written otherwise, is none: %j', (text) => {
  expect(isPublished(text)).toBe(false);
});

test('Every day that the calendar has is a date, and no other', () => {
  for (const year of [1899, 1900, 2000, 2023, 2024]) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 31; day += 1) {
        const date = new Date(Date.UTC(year, month - 1, day));
        const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        expect([text, isPublished(text)]).toEqual([text, date.getUTCDate() === day]);
      }
    }
  }
});

test('A date that is refused is refused in whole sentences', () => {
  expect(publishedSchema.parse('2025-02')).toBe('2025-02');
  expect(publishedSchema.safeParse('2025-02-30').error?.issues).toMatchObject([
    {
      code: 'custom',
      message: expect.stringMatching(/^This date .*\. Nothing .*\. Enter .*\.$/) as string,
    },
  ]);
});
