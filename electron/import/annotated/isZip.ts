/** Returns whether these are the first bytes of an archive with something in it. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes;
  return p === 0x50 && k === 0x4b && three === 0x03 && four === 0x04;
}
