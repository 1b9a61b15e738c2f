import { many, sentence, type HostileFormat } from './hostileFile';
import { mail } from './mail';
import { namesIn, page } from './webPage';

/** Mails in mails, or parts in parts, so deep. */
function nested(depth: number): string {
  const open = many(
    depth,
    (at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`,
  );
  return `${open}--b${depth}\r\nContent-Type: text/plain\r\n\r\n${sentence}\r\n`;
}

export const eml: HostileFormat = {
  points: (file) => [
    {
      name: 'points.eml',
      bytes: () =>
        mail(
          `multipart/mixed; boundary="b"`,
          `--b\r\nContent-Type: text/html\r\n\r\n${page(namesIn(file))}\r\n--b\r\nContent-Type: message/external-body; access-type=local-file; name="${file}"\r\n\r\nContent-Type: text/plain\r\n\r\n--b--\r\n`,
        ),
    },
  ],
  tooMuch: [
    { name: 'deep.eml', bytes: () => mail('multipart/mixed; boundary="b0"', nested(20_000)) },
    { name: 'not so deep.eml', bytes: () => mail('multipart/mixed; boundary="b0"', nested(200)) },
    {
      name: 'parts.eml',
      bytes: () =>
        mail(
          'multipart/mixed; boundary="b"',
          many(10_000, (at) => `--b\r\nContent-Type: text/plain\r\n\r\nPart ${at}\r\n`),
        ),
    },
    {
      name: 'many mails.eml',
      bytes: () =>
        mail(
          'multipart/mixed; boundary="b"',
          many(8000, (at) => `--b\r\nContent-Type: message/rfc822\r\n\r\n\r\nMail ${at}\r\n`),
        ),
    },
    {
      name: 'mails.eml',
      bytes: () =>
        mail('message/rfc822', 'Content-Type: message/rfc822\r\n\r\n'.repeat(50_000) + sentence),
    },
    {
      name: 'encoded.eml',
      bytes: () =>
        Buffer.from(
          `From: ${'=?utf-8?Q?=41?= '.repeat(200_000)}\r\nSubject: ${'=?utf-8?B?'.repeat(200_000)}\r\n\r\n${sentence}`,
        ),
    },
    {
      name: 'folded.eml',
      bytes: () =>
        Buffer.from(
          `From: a@b.example\r\nSubject: x\r\n${' y\r\n'.repeat(1_000_000)}\r\n${sentence}`,
        ),
    },
    {
      name: 'header lines.eml',
      bytes: () => Buffer.from(`${many(300_000, (at) => `X-${at}: y\r\n`)}\r\n${sentence}`),
    },
    {
      name: 'addresses.eml',
      bytes: () =>
        Buffer.from(
          `From: a@b.example\r\nTo: ${'"a" <a@b.example>, '.repeat(100_000)}\r\nCc: ${'(('.repeat(100_000)}\r\n\r\n${sentence}`,
        ),
    },
    { name: 'quotes.eml', bytes: () => mail('text/plain', '> '.repeat(2_000_000)) },
  ],
};
