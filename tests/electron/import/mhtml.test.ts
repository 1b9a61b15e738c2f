import { expect, test } from 'vitest';
import { mostParts, partsBetween } from '../../../electron/import/mhtml/parts';
import { imported, piecesIn } from '../../support/importing';
import { processorTime } from '../../support/processorTime';

interface Part {
  readonly header: string;
  readonly body: string | Uint8Array;
}

const top = `From: <Saved by a browser>
Snapshot-Content-Location: https://port.example/quiet
Subject: =?utf-8?Q?The_=E2=80=98quiet=E2=80=99_cameras?=
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----b--1"
`;

function archive(parts: readonly Part[], header = top): Buffer {
  const line = Buffer.from('------b--1');
  const end = Buffer.from('\r\n');
  const written = parts.flatMap((part) => [
    line,
    Buffer.from(`\r\n${part.header}\r\n\r\n`),
    Buffer.from(part.body as string),
    end,
  ]);
  return Buffer.concat([
    Buffer.from(`${header.replace(/\n/g, '\r\n')}\r\n`),
    ...written,
    line,
    Buffer.from('--\r\n'),
  ]);
}

const html = (body: string, more = '') => ({ header: `Content-Type: text/html${more}`, body });
const picture = {
  header:
    'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://port.example/a.png',
  body: 'iVBORw0KGgo=',
};

test('The page of a web archive is read, with its address, and nothing it names is fetched', async () => {
  const result = await imported(
    archive([
      html(
        '<h1>The quiet=\r\n cameras</h1><p>Nobody asked=2E</p><img src=3D"https://port.example/a.png">',
        '; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://port.example/other',
      ),
      picture,
    ]),
    'page.mhtml',
  );
  expect(piecesIn(result)).toEqual([
    ['title', 'The quiet cameras'],
    [null, 'Nobody asked.'],
  ]);
  expect(result.claims).toEqual({
    title: { value: 'The ‘quiet’ cameras', from: 'From the web archive’s “Subject” line.' },
    address: {
      value: 'https://port.example/quiet',
      from: 'From the web archive’s “Snapshot-Content-Location” line.',
    },
  });
  expect(result.encoding).toBe('utf-8');
  expect(result.warnings).toEqual([
    '1 picture of the page, buttons and signs among them, did not come along.',
  ]);
});

test('The encoding is that of the part’s header, or of the page, or a wish', async () => {
  const koi = Buffer.from([0xeb, 0xc1, 0xcd, 0xc5, 0xd2, 0xd9]);
  const body = (head: string) =>
    Buffer.concat([Buffer.from(`${head}<p>`), koi, Buffer.from('</p>')]);
  const byHeader = archive([{ ...html('', '; charset=koi8-r'), body: body('') }]);
  const byPage = archive([{ ...html(''), body: body('<meta charset="koi8-r">') }]);
  const byWish = archive([{ ...html(''), body: body('') }]);
  expect(await imported(byHeader, 'a.mht')).toMatchObject({ text: 'Камеры\n', encoding: 'koi8-r' });
  expect(await imported(byPage, 'a.mht')).toMatchObject({ text: 'Камеры\n', encoding: 'koi8-r' });
  expect(await imported(byWish, 'a.mht', { encoding: 'koi8-r' })).toMatchObject({
    text: 'Камеры\n',
  });
});

test('The archive says which page it starts with; pages inside it stand at the end', async () => {
  const frame = html('<p>A reader: who asked us?</p>', '\r\nContent-ID: <frame@x>');
  const root = html('<p>Nobody asked.</p>', '\r\nContent-ID: <root@x>');
  const empty = html('<script>x()</script>');
  const header = top.replace('type=', 'start="<root@x>";\n\ttype=');
  const result = await imported(archive([frame, root, empty], header), 'a.mhtml');
  expect(result.text).toBe('Nobody asked.\n\nA reader: who asked us?\n');
  expect(result.warnings).toEqual(['1 page inside the page stands at the end of the text.']);
});

test('A web archive of one part is its page', async () => {
  const result = await imported(
    'Content-Type: text/html\nContent-Location: https://port.example/a\n\n<p>Words</p>',
    'a.mht',
  );
  expect(result.text).toBe('Words\n');
  expect(result.claims.address?.value).toBe('https://port.example/a');
});

test('An address that is none of the web is not claimed', async () => {
  const header = top.replace('https://port.example/quiet', 'file:///home/anne/quiet.html');
  expect(
    (await imported(archive([html('<p>a</p>')], header), 'a.mht')).claims.address,
  ).toBeUndefined();
});

const hostile: Readonly<Record<string, Uint8Array | string>> = {
  'no content': ' ',
  'no parts': top,
  'another boundary': archive([html('<p>a</p>')], top.replace('b--1', 'c')),
  'pictures only': archive([picture]),
  'a page without words': archive([html('<script>x()</script>')]),
  'a header of 10 MB': `Content-Type: ${'a'.repeat(10_000_000)}\n\nwords`,
  'endless parts': archive(Array.from({ length: 200_000 }, () => ({ header: 'A: b', body: 'c' }))),
};

test('A web archive of more parts than any page has is refused for that', async () => {
  await expect(imported(hostile['endless parts'] ?? '', 'a.mhtml')).rejects.toThrow(
    'it has more than 10,000 parts',
  );
});

test('Parts are looked for until there are too many of them', () => {
  const body = Buffer.from('--b\r\nA: b\r\n\r\nc\r\n'.repeat(mostParts * 2));
  expect(partsBetween(body, 'b')).toHaveLength(mostParts + 1);
});

test.each(Object.entries(hostile))(
  'A web archive with %s is refused by name in bounded time',
  async (_, source) => {
    const time = processorTime();
    await expect(imported(source, 'a.mhtml')).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('“a.mhtml” was not imported') as string,
    });
    expect(time()).toBeLessThan(10_000);
  },
);

test('Bad base64 is no reason to stop', async () => {
  const body = html('!!PHA+V29yZHM8L3A+%%%', '\r\nContent-Transfer-Encoding: base64');
  expect((await imported(archive([body]), 'a.mhtml')).text).toContain('Words');
});
