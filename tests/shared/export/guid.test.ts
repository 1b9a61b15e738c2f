import { expect, test } from 'vitest';
import { derivedGuid, guidOf } from '../../../shared/export/guid';

test('A record keeps its GUID, and one without gets the same in every export', () => {
  const id = '4F6F3B52-0d7e-4a52-9a36-0f3b6c1f0a01';
  expect(guidOf('code', id)).toBe(id.toLowerCase());
  // Files with these are in people's hands: they must never change.
  expect(guidOf('code', 'legal')).toBe('c35ecaf7-c8cc-52bc-96a9-12a9dfb2ba8d');
  expect(guidOf('reviewer', 'legal')).not.toBe(guidOf('code', 'legal'));
  expect(derivedGuid('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
});
