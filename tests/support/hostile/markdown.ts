import { addressOf, mebibyte, repeated, sentence, type HostileFormat } from './hostileFile';
import { namesIn } from './webPage';

export const markdown: HostileFormat = {
  points: (file) => [
    {
      name: 'points.md',
      bytes: () =>
        Buffer.from(
          `# Trams\n\n${sentence}\n\n![a](${addressOf(file)}) [b](${addressOf(file)}) <${addressOf(file)}>\n\n${namesIn(file)}\n`,
        ),
    },
  ],
  tooMuch: [
    { name: 'line ends.md', bytes: () => Buffer.from(`a${repeated('\n', 3 * mebibyte)}b`) },
  ],
};
