import { randomDocument, asDocx, asEpub, asOdt } from '../randomDocument';
import { randomNumbers } from '../randomNumbers';
import { makePdf } from '../pdf';

/** A file as a program writes it. */
export type Sample = readonly [name: string, bytes: Buffer];

/** Returns a text of each format that readings are made of. */
export function documents(): readonly Sample[] {
  const blocks = randomDocument(1);
  const lines = [
    'The Tram and the Camera on the Coast Road',
    'By Ann Lee',
    '4 February 2025',
    'The council wants cameras in every tram, and the riders of the last one want later trams.',
    '2 Comments',
    '“wants cameras in every tram” – who pays for them?',
  ];
  const page = `<!doctype html><html><head><title>Trams</title></head><body>${lines.map((line) => `<p class="a">${line}</p>`).join('')}<ol class="commentlist"><li class="comment" id="comment-1"><cite>Ann</cite><p>Later trams &amp; no cameras.</p></li></ol></body></html>`;
  const header =
    'From: Ann <ann@port.example>\r\nSubject: =?utf-8?Q?Trams_=E2=80=93?=\r\nMIME-Version: 1.0\r\n';
  const parts = `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--b\r\nContent-Type: text/plain\r\n\r\n${lines.join('\r\n')}\r\n--b--\r\n`;
  return [
    ['a.txt', Buffer.from(lines.join('\n\n'))],
    ['wide.txt', Buffer.from(`\uFEFF${lines.join('\n\n')}`, 'utf16le')],
    [
      'a.md',
      Buffer.from(`---\ntitle: Trams\n---\n# Trams\n\n${lines.join('\n\n')}\n\n> a\n\n[^1]: b\n`),
    ],
    ['a.html', Buffer.from(page)],
    [
      'a.eml',
      Buffer.from(`${header}Content-Type: multipart/alternative; boundary="b"\r\n\r\n${parts}`),
    ],
    [
      'a.mhtml',
      Buffer.from(`${header}Content-Type: multipart/related; boundary="b"\r\n\r\n${parts}`),
    ],
    [
      'a.rtf',
      Buffer.from(
        `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}${lines.map((line) => `${line.replace(/[^\0-\x7F]/g, '\\u8211?')}\\par\n`).join('')}}`,
      ),
    ],
    ['a.docx', asDocx(blocks)],
    ['a.odt', asOdt(blocks)],
    ['a.epub', asEpub(blocks)],
    ['a.pdf', makePdf([{ words: lines.map((text, at) => ({ x: 60, y: 700 - at * 20, text })) }])],
  ];
}

type Random = () => number;
const below = (random: Random, most: number) => Math.floor(random() * most);

/** Ways in which a file can be wrong. */
const changes: readonly ((bytes: Buffer, random: Random, other: Buffer) => Buffer)[] = [
  function flipsBits(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let left = 1 + below(random, 20); left > 0; left -= 1) {
      const at = below(random, changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
    }
    return changed;
  },
  function isCutOff(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length));
  },
  function hasAHole(bytes, random) {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(random, 400))]);
  },
  function isSpliced(bytes, random, other) {
    return Buffer.concat([
      bytes.subarray(0, below(random, bytes.length)),
      other.subarray(below(random, other.length)),
    ]);
  },
  function repeatsAPart(bytes, random) {
    const at = below(random, bytes.length);
    const part = bytes.subarray(at, at + 1 + below(random, 300));
    const often = Array.from({ length: 1 + below(random, 500) }, () => part);
    return Buffer.concat([bytes.subarray(0, at), ...often, bytes.subarray(at)]);
  },
  function hasAnotherHead(bytes, random, other) {
    const length = 4 + below(random, 60);
    return Buffer.concat([other.subarray(0, length), bytes.subarray(length)]);
  },
  function holdsNulls(bytes, random) {
    const changed = Buffer.from(bytes);
    const at = below(random, changed.length);
    return changed.fill(0, at, Math.min(changed.length, at + below(random, 200)));
  },
];

/** Returns so many changed files, each made of one of these in turn, the same for the same seed, with names that say how they came about. */
export function mutants(
  all: readonly Sample[],
  count: number,
  seed: number,
): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, at) => {
    const [name, bytes] = all[at % all.length] ?? ['a.txt', Buffer.alloc(0)];
    const other = all[below(random, all.length)]?.[1] ?? bytes;
    const change = changes[below(random, changes.length)];
    const changed = change?.(bytes, random, other) ?? bytes;
    return { name: `${String(seed)} ${String(at)} ${change?.name ?? ''} ${name}`, bytes: changed };
  });
}
