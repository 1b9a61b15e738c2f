const magics: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  [
    'PK\x03\x04',
    'a ZIP archive, or a spreadsheet, slides or another document that is packed as one',
  ],
  ['PK\x05\x06', 'an empty ZIP archive'],
  [
    '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    'an older office document (DOC, XLS, PPT), or one with a password',
  ],
  ['{\\rtf', 'a rich text document (RTF)'],
  ['\x89PNG\r\n\x1A\n', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['\x7FELF', 'a program'],
  ['MZ\x90\x00', 'a Windows program'],
  ['\x1F\x8B\x08', 'a compressed file (GZIP)'],
  ['7z\xBC\xAF\x27\x1C', 'a compressed archive (7z)'],
  ['Rar!\x1A\x07', 'a compressed archive (RAR)'],
  ['SQLite format 3\x00', 'a database'],
  ['ID3', 'a sound recording (MP3)'],
  ['OggS', 'a sound recording (Ogg)'],
];

/** Returns what a file is by its first bytes, in words; null when they say nothing. */
export function binaryKind(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1');
  return magics.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}
