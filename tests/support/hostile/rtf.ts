import { mebibyte, sentence, type HostileFormat } from './hostileFile';

export const rtf: HostileFormat = {
  points: (file) => [
    {
      name: 'points.rtf',
      bytes: () =>
        Buffer.from(
          `{\\rtf1 ${sentence}{\\field{\\*\\fldinst INCLUDETEXT "${file}"}{\\fldrslt shown}}{\\field{\\*\\fldinst INCLUDEPICTURE "${file}" \\\\d}{\\fldrslt }}{\\*\\template ${file}}{\\object\\objlink{\\*\\objdata 0105}{\\result shown}}\\par}`,
        ),
    },
  ],
  tooMuch: [
    {
      name: 'deep.rtf',
      bytes: () => Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}}`),
    },
    {
      name: 'groups.rtf',
      bytes: () => Buffer.from(`{\\rtf1 ${sentence}${'{}'.repeat(4_000_000)}}`),
    },
    {
      name: 'words.rtf',
      bytes: () => Buffer.from(`{\\rtf1 ${sentence}${'\\b0'.repeat(3_000_000)}}`),
    },
    {
      name: 'notes in notes.rtf',
      bytes: () =>
        Buffer.from(
          `{\\rtf1 ${sentence}${'{\\footnote a'.repeat(3900)}${'\\par x'.repeat(90_000)}${'}'.repeat(3900)}}`,
        ),
    },
    {
      name: 'paragraphs.rtf',
      bytes: () => Buffer.from(`{\\rtf1 ${sentence}${'\\par x'.repeat(800_000)}}`),
    },
    {
      name: 'numbers.rtf',
      bytes: () =>
        Buffer.from(`{\\rtf1 ${sentence}\\u${'9'.repeat(1_000_000)} \\bin999999999 x\\par}`),
    },
    {
      name: 'hex.rtf',
      bytes: () => Buffer.from(`{\\rtf1 ${sentence}{\\pict ${'00'.repeat(8 * mebibyte)}}\\par}`),
    },
  ],
};
