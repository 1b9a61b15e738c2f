const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Returns the IRI of a SHA-256 digest in hexadecimal digits: `ni:///sha-256;...` (RFC 6920, 3). */
export function digestIri(sha256: string): string {
  const bits = Array.from(sha256, (digit) => parseInt(digit, 16).toString(2).padStart(4, '0'));
  const sextets = bits.join('').match(/.{1,6}/g) ?? [];
  const encoded = sextets.map((sextet) => signs.charAt(parseInt(sextet.padEnd(6, '0'), 2)));
  return `ni:///sha-256;${encoded.join('')}`;
}

/** Returns the digest that such an IRI names; null when it is none. */
export function digestOf(iri: string): string | null {
  const encoded = /^ni:\/\/[^/]*\/sha-256;([A-Za-z0-9_-]{43})(?:\?.*)?$/.exec(iri)?.[1];
  if (encoded === undefined) return null;
  const bits = Array.from(encoded, (sign) => signs.indexOf(sign).toString(2).padStart(6, '0'));
  const digits = bits.join('').match(/.{4}/g) ?? [];
  return digits
    .slice(0, 64)
    .map((digit) => parseInt(digit, 2).toString(16))
    .join('');
}
