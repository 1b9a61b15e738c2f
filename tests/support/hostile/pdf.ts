import { deflateSync } from 'node:zlib';
import { makePdf } from '../pdf';
import { many, mebibyte, repeated, sentence, type HostileFormat } from './hostileFile';

function bare(...objects: string[]): Buffer {
  const written = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${written}trailer<</Root 1 0 R>>\n`, 'latin1');
}

const deflated = (bytes: number) => deflateSync(Buffer.alloc(bytes, ' ')).toString('latin1');

export const pdf: HostileFormat = {
  points: (file) => [
    {
      name: 'points.pdf',
      bytes: () =>
        makePdf([{ words: [{ x: 60, y: 700, text: sentence }], entries: '/AA<</O 900 0 R>>' }], {
          catalog: '/OpenAction 900 0 R/Names<</EmbeddedFiles<</Names[(a) 901 0 R]>>>>',
          objects: [
            `<</S/Launch/F(${file})/Next<</S/GoToR/F(${file})/D[0/Fit]>>>>`,
            `<</Type/Filespec/F(${file})/UF(${file})>>`,
            `<</Length 0/F(${file})>>stream\n\nendstream`,
          ],
        }),
    },
  ],
  tooMuch: [
    {
      name: 'ring.pdf',
      ends: 'refused',
      bytes: () =>
        bare(
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Kids[3 0 R]/Count 3>>',
          '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 3>>',
        ),
    },
    {
      name: 'table.pdf',
      bytes: () =>
        Buffer.from(
          makePdf([{ words: [{ x: 60, y: 700, text: sentence }] }])
            .toString('latin1')
            .replace(/xref\n0 1/, 'xref\n0 999999999'),
          'latin1',
        ),
    },
    {
      name: 'wide table.pdf',
      bytes: () =>
        bare(
          '<</Type/Catalog/Pages 2 0 R>>',
          `<</Type/XRef/Size 99999999/W[1 9 9]/Index[0 99999999]/Length 4>>\nstream\n    \nendstream`,
        ),
    },
    {
      name: 'inflates.pdf',
      bomb: true,
      ends: 'refused',
      bytes: () =>
        makePdf([{ words: [{ x: 60, y: 700, text: sentence }], entries: '/Contents 900 0 R' }], {
          objects: [
            `<</Filter/FlateDecode/Length ${deflated(256 * mebibyte).length}>>\nstream\n${deflated(256 * mebibyte)}\nendstream`,
          ],
        }),
    },
    {
      name: 'inflates twice.pdf',
      bomb: true,
      ends: 'refused',
      bytes: () => {
        const twice = deflateSync(Buffer.from(deflated(256 * mebibyte), 'latin1')).toString(
          'latin1',
        );
        return makePdf(
          [{ words: [{ x: 60, y: 700, text: sentence }], entries: '/Contents 900 0 R' }],
          {
            objects: [
              `<</Filter[/FlateDecode/FlateDecode]/Length ${twice.length}>>\nstream\n${twice}\nendstream`,
            ],
          },
        );
      },
    },
    {
      name: 'lists.pdf',
      bytes: () =>
        bare('<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids${'['.repeat(100_000)}/Count 1>>`),
    },
    {
      name: 'draws.pdf',
      bytes: () =>
        makePdf([{ words: [{ x: 60, y: 700, text: sentence }], drawn: 'q Q '.repeat(2_000_000) }]),
    },
    {
      name: 'letters.pdf',
      bytes: () =>
        makePdf([
          {
            words: [],
            drawn: `BT /regular 5 Tf ${many(200_000, (at) => `1 0 0 1 ${(at * 37) % 590} ${(at * 53) % 840} Tm (B) Tj `)}ET`,
          },
        ]),
    },
    {
      name: 'many pages.pdf',
      bytes: () =>
        makePdf(
          Array.from({ length: 15 }, (_, at) => ({
            words: Array.from({ length: 60 }, (_, line) => ({
              x: 60,
              y: 780 - line * 12,
              text: `${sentence}${at}`,
            })),
          })),
        ),
    },
    { name: 'bytes.pdf', bytes: () => Buffer.from(`%PDF-1.7\n${repeated('1 0 obj<<')}`) },
    { name: 'brackets.pdf', bytes: () => Buffer.from(`%PDF-1.7\n${repeated('(', mebibyte)}`) },
    { name: 'words.pdf', bytes: () => Buffer.from(`%PDF-1.7\n${repeated('trailer ', mebibyte)}`) },
    {
      name: 'start.pdf',
      bytes: () => Buffer.from(`%PDF-1.7\n${repeated('startxref\n0\n%%EOF\n', mebibyte)}`),
    },
  ],
};
