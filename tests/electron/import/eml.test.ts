import { expect, test } from 'vitest';
import { imported, piecesIn } from '../../support/importing';
import { processorTime } from '../../support/processorTime';

const head = `From: =?utf-8?Q?Anne_L=C3=A9e?= <anne@quay.example>
To: Bo <bo@quay.example>, cy@quay.example
Cc: dee@quay.example
Subject: =?iso-8859-1?Q?Cam=E9ras?= in
 every tram
Date: Tue, 4 Mar 2025 23:30:00 -0500
`;
const crlf = (text: string) => text.replace(/\n/g, '\r\n');
const mail = (rest: string, header = head) => crlf(`${header}MIME-Version: 1.0\n${rest}`);

test('Subject, sender and day are claimed, quoted lines are quotations, and the rest is the text', async () => {
  const result = await imported(
    mail(`Content-Type: text/plain; charset=utf-8

Nobody asked us.

On Monday Bo wrote:
> The mayor says
> > that it is safe
> and cheap.

Anne
`),
    'a.eml',
  );
  const from = (line: string) => `From the mail’s “${line}” line.`;
  expect(result.claims).toEqual({
    title: { value: 'Caméras in every tram', from: from('Subject') },
    author: { value: 'Anne Lée', from: from('From') },
    published: { value: '2025-03-04', from: from('Date') },
  });
  expect(piecesIn(result)).toEqual([
    ['title', 'Caméras in every tram'],
    ['byline', 'Anne Lée'],
    ['dateline', 'Tue, 4 Mar 2025 23:30:00 -0500'],
    [null, 'Nobody asked us.'],
    [null, 'On Monday Bo wrote:'],
    ['quotation', 'The mayor says'],
    ['quotation', 'that it is safe'],
    ['quotation', 'and cheap.'],
    [null, 'Anne'],
  ]);
  expect(result.encoding).toBe('utf-8');
  expect(result.warnings).toEqual(['Who received it is not in the text (3 names).']);
});

const parts = (kind: string, ...bodies: string[]) =>
  mail(
    `Content-Type: multipart/${kind}; boundary="b1"\n\n${bodies.map((body) => `--b1\n${body}\n`).join('')}--b1--\n`,
    'From: anne@quay.example\nSubject: Trams\n',
  );
const plain =
  'Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n=CA=E0=EC=E5=F0=FB =E2 =F2=F0=E0=EC=E2=E0=E5.';
const page = (words: string) =>
  `Content-Type: text/html; charset=utf-8\n\n<h2>Trams</h2><p>${words}</p><script>x()</script>`;

test('A text that comes twice is imported as plain text, unless that is a stub', async () => {
  const both = await imported(parts('alternative', plain, page('Камеры в трамвае.')), 'a.eml');
  expect(both).toMatchObject({
    text: 'Trams\n\nanne@quay.example\n\nКамеры в трамвае.\n',
    encoding: 'windows-1251',
  });
  expect(both.warnings).toEqual([
    'The mail has its text as plain text and as a page; the plain text was imported.',
  ]);
  const stub = await imported(
    parts('alternative', plain, page('Nobody asked us, '.repeat(9))),
    'a.eml',
  );
  expect(stub.text).toContain('Nobody asked us');
  expect(stub.warnings[0]).toContain('the page was imported');
});

test('A mail that is a page only is read as a page', async () => {
  const result = await imported(parts('mixed', page('Nobody asked us.')), 'a.eml');
  expect(piecesIn(result).slice(2)).toEqual([
    ['heading', 'Trams'],
    [null, 'Nobody asked us.'],
  ]);
  expect(result.text).not.toContain('x()');
});

test('Attachments are named and not imported', async () => {
  const file = (name: string) =>
    `Content-Type: application/pdf; name="${name}"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nSGVsbG8=`;
  const names = Array.from({ length: 12 }, (_, at) => `plan ${String(at + 1)}.pdf`);
  const result = await imported(parts('mixed', plain, ...names.map(file)), 'a.eml');
  const listed = names
    .slice(0, 10)
    .map((name) => `“${name}”`)
    .join(', ');
  expect(result.warnings).toEqual([
    `12 attachments are not imported: ${listed} and 2 more. Save what you want to read as a file, and import that.`,
  ]);
});

test('Forwarded mails are read, to the third within each other', async () => {
  const forwarded = (depth: number): string =>
    depth === 0
      ? 'Subject: S0\nContent-Type: text/plain\n\nWords 0'
      : `Subject: S${String(depth)}\nContent-Type: multipart/mixed; boundary=m${String(depth)}\n\n--m${String(depth)}\n\nWords ${String(depth)}\n--m${String(depth)}\nContent-Type: message/rfc822\n\n${forwarded(depth - 1)}\n--m${String(depth)}--`;
  const result = await imported(crlf(forwarded(5)), 'a.eml');
  expect(piecesIn(result)).toEqual([
    ['title', 'S5'],
    [null, 'Words 5'],
    ['heading', 'S4'],
    [null, 'Words 4'],
    ['heading', 'S3'],
    [null, 'Words 3'],
    ['heading', 'S2'],
    [null, 'Words 2'],
  ]);
  expect(result.warnings[0]).toContain('1 attachment is not imported: a mail within mails.');
});

test('An old mail that states no encoding is read by its letters, or as wished', async () => {
  const words = 'Le conseil a d\xE9cid\xE9 mardi d\x92installer des cam\xE9ras.';
  const bytes = Buffer.from(`Subject: Trams\r\n\r\n${words}`, 'latin1');
  expect((await imported(bytes, 'a.eml')).text).toContain('décidé mardi d’installer des caméras');
  const wished = await imported(bytes, 'a.eml', { encoding: 'windows-1250' });
  expect(wished.text).toContain('décidé mardi d’installer des caméras');
});

test.each([
  ['Fri, 21 Nov 97 09:55:06 -0600', '1997-11-21'],
  ['1 Jan 24 00:01 +1300', '2024-01-01'],
  ['Mon,  3  February 2025', '2025-02-03'],
])('The day of “%s” is %s', async (date, day) => {
  const { claims } = await imported(`Date: ${date}\n\nWords`, 'a.eml');
  expect(claims.published?.value).toBe(day);
});

test.each(['30 Feb 2025 10:00', 'yesterday', ''])('“%s” is no day', async (date) => {
  const { claims } = await imported(`Date: ${date}\n\nWords`, 'a.eml');
  expect(claims.published).toBeUndefined();
});

test('Words between parts that are announced wrong are not lost', async () => {
  const result = await imported(parts('mixed', plain).replace('"b1"', '"other"'), 'a.eml');
  expect(result.text).toContain('=CA=E0');
  expect(result.warnings[0]).toContain('cannot be told apart');
});

test('Bad base64 is no reason to stop', async () => {
  const body = 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!SGVs\x00bG8=%%%';
  expect((await imported(parts('mixed', body), 'a.eml')).text).toContain('Hel');
});

const nested = Array.from(
  { length: 5000 },
  (_, at) => `--x${String(at)}\nContent-Type: multipart/mixed; boundary=x${String(at + 1)}\n\n`,
);
const hostile: Readonly<Record<string, string>> = {
  'no content': 'Subject: a\n\n',
  'nothing at all': ' ',
  'no header': 'words',
  'a header of 10 MB': `Subject: ${'a'.repeat(10_000_000)}\n\nwords`,
  'endless nesting': `Content-Type: multipart/mixed; boundary=x0\n\n${nested.join('')}`,
  'endless parts': `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\na\n'.repeat(400_000)}`,
  'endless header lines': 'a\n'.repeat(1_000_000),
  'an attachment only': parts('mixed', 'Content-Disposition: attachment; filename=a.bin\n\nabc'),
};

test.each(Object.entries(hostile))(
  'A mail with %s is refused by name in bounded time',
  async (_, source) => {
    const time = processorTime();
    await expect(imported(source, 'a.eml')).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('“a.eml” was not imported') as string,
    });
    expect(time()).toBeLessThan(10_000);
  },
);

test('Millions of quotation signs take no time', async () => {
  const { text } = await imported(`Subject: a\n\n${'>'.repeat(5_000_000)}words`, 'a.eml');
  expect(text).toBe('a\n\nwords\n');
});
