/**
 * Packs files into an asar archive, the format in which Electron finds its default app: a JSON
 * directory wrapped in two Chromium "pickles" (lengths, little-endian, padded to four bytes),
 * followed by the files' bytes.
 * @param {Record<string, string>} texts file name to contents
 * @returns {Buffer}
 */
export function packAsar(texts) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const files = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const body = Buffer.from(text);
    files[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.from(JSON.stringify({ files }));
  const padded = Math.ceil(directory.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(directory.length, 12);
  directory.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
