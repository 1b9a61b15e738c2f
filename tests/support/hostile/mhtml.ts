import { addressOf, type HostileFormat } from './hostileFile';
import { namesIn, page } from './webPage';

function archive(parts: readonly (readonly [type: string, content: string])[]): Buffer {
  const written = parts.map(
    ([type, content]) => `--b\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`,
  );
  return Buffer.from(
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${written.join('')}--b--\r\n`,
  );
}

export const mhtml: HostileFormat = {
  points: (file) => [
    {
      name: 'points.mhtml',
      bytes: () =>
        archive([
          [`text/html\r\nContent-Location: ${addressOf(file)}`, page(namesIn(file))],
          ['message/external-body; access-type=local-file; name="' + file + '"', 'x'],
        ]),
    },
  ],
  tooMuch: [
    {
      name: 'parts.mhtml',
      bytes: () =>
        archive([
          ['text/html', page('')],
          ...Array.from({ length: 10_000 }, (): [string, string] => ['text/html', '<p>frame</p>']),
        ]),
    },
    {
      name: 'boundaries.mhtml',
      bytes: () =>
        Buffer.from(
          `Content-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\n'.repeat(1_000_000)}`,
        ),
    },
    {
      name: 'header.mhtml',
      bytes: () =>
        Buffer.from(
          `Subject: ${' '.repeat(3_000_000)}x\r\nContent-Type: multipart/related;${' ;'.repeat(1_000_000)} boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page('')}`,
        ),
    },
  ],
};
