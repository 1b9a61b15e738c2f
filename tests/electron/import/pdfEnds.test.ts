import { expect, test } from 'vitest';
import { requireEnds, unendedLimit } from '../../../electron/import/pdf/requireEnds';
import { readSource } from '../../../electron/import/readSource';

const objects = (count: number, object: string) => Buffer.from(`%PDF-1.7\n${object.repeat(count)}`);

test('A PDF of which thousands of objects have no end is refused before anybody looks for the ends', async () => {
  const bytes = objects(unendedLimit + 1, '1 0 obj<<');
  await expect(readSource(bytes, 'open.pdf')).rejects.toMatchObject({
    kind: 'damaged',
    message: expect.stringContaining(
      '“open.pdf” was not imported: thousands of its parts',
    ) as string,
  });
});

test('Objects that end may be as many as they like, and some may have lost their ends', () => {
  expect(() => requireEnds(objects(unendedLimit * 3, '1 0 obj\nendobj\n'), 'a.pdf')).not.toThrow();
  expect(() => requireEnds(objects(unendedLimit, '1 0 obj<<'), 'a.pdf')).not.toThrow();
  expect(() => requireEnds(objects(unendedLimit * 3, 'an object '), 'a.pdf')).not.toThrow();
});
