import { epubOf, epubParts } from '../documents';
import { zipOf } from '../zipWriter';
import { addressOf, entityOf, many, sentence, type HostileFormat } from './hostileFile';

export const epub: HostileFormat = {
  points: (file) => [
    {
      name: 'points.epub',
      bytes: () =>
        epubOf({
          pages: [
            `<p>${sentence}</p><img src="${addressOf(file)}"/><iframe src="${addressOf(file)}"/><object data="${file}"/>`,
          ],
          items: `<item id="far" href="${addressOf(file)}" media-type="application/xhtml+xml"/><item id="up" href="../../../../../..${file}" media-type="application/xhtml+xml"/>`,
          itemrefs: '<itemref idref="far"/><itemref idref="up"/>',
        }),
    },
    {
      name: 'entity.epub',
      ends: 'refused',
      bytes: () =>
        zipOf({
          ...epubParts({ pages: ['<p>x</p>'] }),
          'OEBPS/text/page 0.xhtml': `${entityOf(file)}<html><body><p>&secret;</p></body></html>`,
        }),
    },
  ],
  tooMuch: [
    {
      name: 'one page often.epub',
      bytes: () =>
        epubOf({
          pages: [`<p>${sentence}</p>`],
          items: many(
            20_000,
            (at) =>
              `<item id="x${at}" href="text/page%200.xhtml" media-type="application/xhtml+xml"/>`,
          ),
          itemrefs: many(20_000, (at) => `<itemref idref="x${at}"/>`),
        }),
    },
  ],
};
