import { createHash } from 'node:crypto';

/** Returns the SHA-256 of bytes in lower-case hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
