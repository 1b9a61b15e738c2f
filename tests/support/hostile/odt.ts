import { odtOf, odtParts } from '../documents';
import { zipOf } from '../zipWriter';
import { addressOf, entityOf, sentence, type HostileFormat } from './hostileFile';

const paragraph = `<text:p>${sentence}</text:p>`;

export const odt: HostileFormat = {
  points: (file) => [
    {
      name: 'points.odt',
      bytes: () =>
        odtOf({
          text: `${paragraph}<text:p><draw:frame><draw:image xlink:href="${addressOf(file)}"/></draw:frame></text:p><text:section text:name="s"><text:section-source xlink:href="${addressOf(file)}"/></text:section>`,
        }),
    },
    {
      name: 'entity.odt',
      ends: 'refused',
      bytes: () =>
        zipOf({
          ...odtParts({ text: paragraph }),
          'content.xml': `${entityOf(file)}<office:document-content><office:text><text:p>&secret;</text:p></office:text></office:document-content>`,
        }),
    },
  ],
  tooMuch: [],
};
