import { expect, test } from 'vitest';
import { momentFrom } from '../../../shared/annotated/moment';

test('Moments of files come in UTC, whatever offset, fraction or sign between day and time', () => {
  const moments: [string, string][] = [
    ['2025-02-04T10:00:00Z', '2025-02-04T10:00:00.000Z'],
    ['2025-02-04T10:00:00.1234567+01:00', '2025-02-04T09:00:00.123Z'],
    ['2025-02-04 10:00', '2025-02-04T10:00:00.000Z'],
    ['2025-02-04t10:00:00-0530', '2025-02-04T15:30:00.000Z'],
  ];
  for (const [text, moment] of moments) expect(momentFrom(text)).toBe(moment);
});

test('What is no moment is none', () => {
  const beyondTheYears = ['0000-01-01T00:00:00+05:00', '9999-12-31T23:59:59-10:00'];
  const others = [null, '', 'yesterday', '2025-13-04T10:00:00Z', '2025-02-04', '10:00'];
  for (const text of [...others, ...beyondTheYears]) expect(momentFrom(text)).toBeNull();
});
