import fs from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decode } from '../../../electron/import/decode';
import { decodeAs } from '../../../electron/import/decodeAs';
import { canonicalText } from '../../../shared/text/canonical';
import { encodings } from '../../../shared/text/encodings';
import { rawRecord, rawText } from '../../../shared/text/rawText';

// The files are written by other code (make.py beside them), so that a wrong table shows.
const folder = 'tests/fixtures/encodings';
const bytesOf = (name: string) => fs.readFileSync(path.join(folder, `${name}.txt`));
const json = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const texts = z.record(z.string(), z.string()).parse(json('texts.json'));
const files = z
  .array(z.object({ name: z.string(), language: z.string() }))
  .parse(json('files.json'))
  .map(({ name, language }) => ({ name, text: texts[language] ?? '' }));

/** Files whose bytes mean the same in a wider encoding, which is the one that is named. */
const wider: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};
const encodingOf = (name: string) => wider[name] ?? name.replace(/-(?:mark|russian|chinese)$/, '');

test('Thirty of thirty encodings, and eight more, are found and decoded exactly without help', () => {
  const read = files.map(({ name }) => {
    const decoded = decode(bytesOf(name));
    return { name, text: canonicalText(decoded?.text ?? ''), encoding: decoded?.encoding };
  });
  expect(read).toEqual(files.map(({ name, text }) => ({ name, text, encoding: encodingOf(name) })));
  expect(files).toHaveLength(38);
});

test('What follows from a mark, from UTF-8 or from escapes is no guess; all else is said to be one', () => {
  const guessed = files.filter(({ name }) => decode(bytesOf(name))?.warnings.length !== 0);
  const certain = /^(?:utf-|iso-2022-jp)/;
  expect(guessed.map(({ name }) => name)).toEqual(
    files.map(({ name }) => name).filter((name) => !certain.test(name)),
  );
  for (const { name } of guessed) {
    const [warning = ''] = decode(bytesOf(name))?.warnings ?? [];
    const said = encodings.find(({ id }) => id === encodingOf(name))?.name ?? '';
    expect(warning).toContain(`it was read as ${said}, which is a guess`);
  }
});

test('With a wish every file is decoded exactly, and nothing is a guess', () => {
  for (const { name, text } of files) {
    const decoded = decode(bytesOf(name), encodingOf(name));
    expect([name, canonicalText(decoded?.text ?? ''), decoded?.warnings]).toEqual([name, text, []]);
  }
});

test('Where bytes are ambiguous, the warning names what else they may be', () => {
  const bytes = Buffer.from('It costs \xA4 40, and the caf\xE9 stays open.', 'latin1');
  const decoded = decode(bytes);
  expect(decoded).toMatchObject({ encoding: 'windows-1252' });
  expect(decoded?.warnings[0]).toMatch(/If they are wrong, read it as .*ISO 8859-15/);
  expect(decode(bytes, 'iso-8859-15')).toEqual({
    text: 'It costs € 40, and the café stays open.',
    encoding: 'iso-8859-15',
    warnings: [],
  });
});

test('Two words in another script are too few to tell: they stay Windows-1252, and what they may be is named', () => {
  const decoded = decode(Buffer.from([0xca, 0xdc, 0xec, 0xe5, 0xf1, 0xe5, 0xf2]));
  expect(decoded?.encoding).toBe('windows-1252');
  expect(decoded?.warnings[0]).toContain('If they are wrong, read it as ');
});

const sentences = [
  'The council voted on Tuesday to put cameras in every tram. Nobody asked the drivers or the quay.',
  'Le conseil a décidé mardi d’installer des caméras. L’élu répond que la sécurité coûte cher.',
  'Der Rat beschloss am Dienstag, in allen Straßenbahnen Kameras einzubauen. „Uns fragte niemand“.',
  'El consejo decidió el martes instalar cámaras en todos los tranvías. ¿Quién lo pagará mañana?',
  'Rådet beslöt på tisdagen att sätta upp kameror i alla spårvagnar. Ingen frågade oss.',
  'Ráðið ákvað á þriðjudag að setja upp myndavélar í öllum sporvögnum. Enginn spurði okkur.',
];
const signs = ['‘x’', '“x”', '– x', '€5', '£5', '§ 4', '… ', '• x', '™', '½', '°', 'é', 'œ', 'š'];

test('A text in Windows-1252 is read so, whichever of its signs stands in it', () => {
  const wrong: string[] = [];
  for (const sentence of sentences) {
    for (const sign of signs) {
      for (const length of [20, 40, 90]) {
        const text = `${sentence.slice(0, length / 2)} ${sign} ${sentence.slice(length / 2, length)}`;
        if (decode(iconv.encode(text, 'windows-1252'))?.text !== text) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('A mark goes before a wish, which is said; a wish goes before UTF-8', () => {
  const marked = Buffer.from('\uFEFFcafé', 'utf16le');
  expect(decode(marked, 'windows-1251')).toEqual({
    text: '\uFEFFcafé',
    encoding: 'utf-16le',
    warnings: [
      'The file begins with the mark of UTF-16 little-endian and was read so, not as Windows-1251.',
    ],
  });
  expect(decode(Buffer.from('café'), 'windows-1252')).toMatchObject({ text: 'cafÃ©' });
});

test('A wish that does not fit shows how much of the text it does not have', () => {
  expect(decode(Buffer.from([0x61, 0xff, 0x62, 0xff]), 'windows-1253')).toEqual({
    text: 'a\uFFFDb\uFFFD',
    encoding: 'windows-1253',
    warnings: ['2 characters are not in Windows-1253; the sign \uFFFD stands in their place.'],
  });
  expect(decode(Buffer.from('abcd'), 'utf-32le')).toMatchObject({ text: '\uFFFD' });
  expect(decode(Buffer.from('a\0b'), 'koi8-r')).toBeNull();
  expect(() => decode(Buffer.from('a'), 'klingon')).toThrow(RangeError);
});

test('Every encoding that can be chosen decodes ASCII, or shows that it has other letters', () => {
  const bytes = Buffer.from('Cameras in every tram');
  const odd = encodings.filter(({ id }) => decodeAs(bytes, id).text !== 'Cameras in every tram');
  expect(odd.map(({ id }) => id)).toEqual(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']);
  expect(new Set(encodings.map(({ label }) => label)).size).toBe(encodings.length);
});

test('What a terminal wrote is not Japanese', () => {
  for (const text of [
    'the tram \x1B(B',
    '\x1B(B\x1B[m the tram \x1B(B',
    'a \x1B$B\x21',
    '\x1B$Bab \x1B[m',
  ]) {
    expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' });
  }
});

test('Japanese in half-width letters and from the supplement is read, too', () => {
  const bytes = Buffer.from('\x1B(I\x36\x52\x57\x1B(B: \x1B$(D\x30\x21\x1B(B.', 'latin1');
  expect(decode(bytes)).toMatchObject({ text: 'ｶﾒﾗ: 丂.', encoding: 'iso-2022-jp', warnings: [] });
});

test('A long text in ASCII whose accents come late is read by its accents', () => {
  const late = `${'The council asked again. '.repeat(20_000)}\n${texts.russian ?? ''}`;
  expect(decode(iconv.encode(late, 'windows-1251'))).toMatchObject({ encoding: 'windows-1251' });
});

/** Encodings in which each text has one way to be written. */
const oneWay = /^(?:utf-|windows-|iso-8859|koi8|macintosh|ibm866|x-mac)/;

test('Canonical text, record and encoding give the very bytes of a file back', () => {
  const ends = ['\n', '\r', '\r\n'];
  for (const { name } of files.filter((file) => oneWay.test(file.name))) {
    const encoding = encodingOf(name);
    const there = decodeAs(bytesOf(name), encoding).text;
    let line = 0;
    const mixed = there.replace(/\n/g, () => ends[(line += 1) % ends.length] ?? '');
    for (const text of [there, there.replace(/\n/g, '\r'), there.replace(/\n/g, '\r\n'), mixed]) {
      const bytes = encode(text, encoding);
      const decoded = decodeAs(bytes, encoding);
      const raw = rawText(canonicalText(decoded.text), rawRecord(decoded.text));
      expect([name, encode(raw, encoding).equals(bytes)]).toEqual([name, true]);
    }
  }
});

const seeds = path.resolve('../shared/seeds');

test.runIf(fs.existsSync(seeds))(
  'The bytes of the five seeds come back, with any line ends',
  () => {
    for (const name of fs.readdirSync(seeds)) {
      const bytes = fs.readFileSync(path.join(seeds, name));
      const crlf = Buffer.from(bytes.toString('latin1').replace(/\n/g, '\r\n'), 'latin1');
      for (const each of [bytes, crlf]) {
        const decoded = decode(each);
        const raw = rawText(canonicalText(decoded?.text ?? ''), rawRecord(decoded?.text ?? ''));
        expect(Buffer.from(raw).equals(each)).toBe(true);
      }
    }
  },
);

function encode(text: string, encoding: string): Buffer {
  const table = encoding === 'x-mac-cyrillic' ? 'maccyrillic' : encoding;
  return iconv.encode(text, table);
}
