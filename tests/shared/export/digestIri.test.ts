import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestIri, digestOf } from '../../../shared/export/digestIri';

test('A digest is named as RFC 6920 names it', () => {
  const sha256 = createHash('sha256').update('Hello World!').digest('hex');
  // The example of its section 8.1.
  expect(digestIri(sha256)).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk');
});

test('Every digest comes back from its name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const sha256 = Buffer.from(bytes).toString('hex');
      expect(digestIri(sha256)).toBe(`ni:///sha-256;${Buffer.from(bytes).toString('base64url')}`);
      expect(digestOf(digestIri(sha256))).toBe(sha256);
    }),
  );
});

test.each([
  '',
  'urn:uuid:1',
  'ni:///sha-256;short',
  'ni:///sha-512;f4OxZX_x',
  'http://a/sha-256;x',
])('%j names no SHA-256', (iri) => {
  expect(digestOf(iri)).toBeNull();
});
