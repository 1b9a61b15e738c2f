/*
 * Electron's fuses are characters in its binary, behind a sentinel: a version byte, a length byte,
 * then one '0' or '1' for each fuse.
 */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** The two fuses that the registry's build has set differently from a stock Electron. */
export const stockFuses = {
  /** 3: node's --inspect arguments work, which is how Playwright attaches. */
  3: '1',
  /** 6: the browser process loads no V8 snapshot of its own (the file is not kept). */
  6: '0',
};

/**
 * Sets fuses in a binary, in place.
 * @param {Buffer} binary
 * @param {Record<number, string>} settings fuse number to '0' or '1'
 */
export function setFuses(binary, settings) {
  const at = binary.indexOf(sentinel);
  if (at < 0) throw new RangeError('The Electron binary has no fuses where they were expected.');
  const length = binary[at + sentinel.length + 1] ?? 0;
  for (const [index, value] of Object.entries(settings)) {
    if (Number(index) >= length) throw new RangeError(`The Electron binary has no fuse ${index}.`);
    binary.write(value, at + sentinel.length + 2 + Number(index), 'latin1');
  }
}
