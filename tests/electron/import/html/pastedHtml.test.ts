import { expect, test } from 'vitest';
import { html } from '../../../../electron/import/html';
import { noWishes } from '../../../../electron/import/importer';
import { pastedSource } from '../../../../electron/import/pasted';
import { pastedHtml } from '../../../../electron/import/pastedHtml';
import { propose } from '../../../../shared/clean/propose';
import { commentsIn } from '../../../support/pages/compare';
import { blogSystems } from '../../../support/pages/held/blogSystems';
import { drones, wells } from '../../../support/pages/held/englishDebates';
import { lastPages } from '../../../support/pages/held/lastPages';
import { laterPages } from '../../../support/pages/held/laterPages';
import { newsSites } from '../../../support/pages/held/newsSites';
import { esc, type MadePage } from '../../../support/pages/page';

const wishes = { ...noWishes, isPasted: true };
const css = 'style="color: rgb(0, 0, 0); font-family: Georgia; white-space: normal; widows: 2;"';

/** What programs put around what was copied. */
const envelopes: Record<string, (part: string) => string> = {
  'Chrome on Windows': (part) =>
    `Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nStartFragment:0000000141\r\nEndFragment:0000009963\r\nSourceURL:https://x.example/\r\n<html>\r\n<body>\r\n<!--StartFragment-->${part}<!--EndFragment-->\r\n</body>\r\n</html>`,
  'Chrome on Linux': (part) =>
    `<meta http-equiv="content-type" content="text/html; charset=utf-8">${part}`,
  Firefox: (part) =>
    `<html><body>\n<!--StartFragment-->${part}\n<!--EndFragment-->\n</body>\n</html>`,
  Safari: (part) => `<meta charset="UTF-8">${part.replaceAll('<p>', `<p ${css}>`)}`,
};

function bodyOf({ markup }: MadePage): string {
  return /<body[^>]*>([\s\S]*)<\/body>/i.exec(markup)?.[1] ?? '';
}

const copied = [
  ...blogSystems.slice(0, 2),
  ...newsSites.slice(0, 3),
  ...laterPages.slice(4, 5),
  ...lastPages.slice(3, 7),
];

for (const [program, envelope] of Object.entries(envelopes)) {
  test.each(copied)(
    `All of “$name”, copied in ${program}, keeps title, paragraphs and comments`,
    async (page) => {
      const markup = envelope(bodyOf(page));
      const draft = pastedHtml(markup);
      expect(draft.claims.title?.value).toBe(page.debate.title);
      expect(commentsIn(draft)).toEqual(page.comments);
      const { blocks } = propose(draft);
      const read = blocks
        .filter(({ included }) => included)
        .map(({ start, end }) => draft.text.slice(start, end));
      for (const paragraph of page.debate.paragraphs) expect(read).toContain(paragraph);
      const { text } = await html.read(Buffer.from(markup), 'Pasted text.html', wishes);
      expect(text).toBe(draft.text);
      expect(text).not.toMatch(/Version:|Fragment|SourceURL/);
    },
  );
}

const paragraphs = wells.paragraphs.slice(0, 4);
const word = (inner: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${inner}<!--EndFragment--></body></html>`;

/** Parts of documents as programs copy them, and the lines that they show. */
const parts: Record<string, { markup: string; lines: readonly string[]; title?: string }> = {
  Word: {
    markup: word(
      `<h1>${esc(wells.title)}<o:p></o:p></h1>${paragraphs.map((one) => `<p class=MsoNormal><span lang=EN-GB style='mso-ansi-language:EN-GB'>${esc(one)}<o:p></o:p></span></p>`).join('\n')}<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Salt below the chalk<o:p></o:p></p>`,
    ),
    lines: [wells.title, ...paragraphs],
    title: wells.title,
  },
  LibreOffice: {
    markup: `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr"><h1 class="western">${esc(wells.title)}</h1>${paragraphs.map((one) => `<p style="line-height: 100%">\n${esc(one)}</p>`).join('\n')}</body></html>`,
    lines: [wells.title, ...paragraphs],
    title: wells.title,
  },
  'a document on the web': {
    markup: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b">${paragraphs.map((one) => `<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;">${esc(one)}</span></p><br />`).join('')}</b>`,
    lines: paragraphs,
  },
  'a sheet on the web': {
    markup: `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" border="1" data-sheets-root="1"><tbody><tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2}">Village</td><td>Metres</td></tr><tr><td>Upper Harrow</td><td>4</td></tr></tbody></table>`,
    lines: ['Village\tMetres', 'Upper Harrow\t4'],
  },
  'a page, two paragraphs of it': {
    markup: `<meta charset="utf-8"><p ${css}>${esc(drones.paragraphs[0] ?? '')}</p><p ${css}>Short, but copied.</p><div class="related" ${css}><a href="/x">A link that was copied as well</a></div>`,
    lines: [drones.paragraphs[0] ?? '', 'Short, but copied.'],
  },
};

test.each(Object.entries(parts))(
  'A part copied from %s keeps every paragraph',
  (_, { markup, lines, title }) => {
    const draft = pastedHtml(markup);
    const { blocks } = propose(draft);
    const read = blocks
      .filter(({ included }) => included)
      .map(({ start, end }) => draft.text.slice(start, end));
    for (const line of lines) expect(read).toContain(line);
    expect(draft.claims.title?.value).toBe(title);
    expect(draft.text).not.toMatch(/mso|StartFragment|Version:|<o:p|line-height/);
  },
);

test('What stands around the marks of what was copied is not read', () => {
  const around = `<html><body><p>Copied before.</p><!--StartFragment--><p>One.</p><!--EndFragment--><p>Not copied.</p></body></html>`;
  expect(pastedHtml(around).text).toBe('One.\n');
});

const copiedPart = `<meta name="author" content="A Program"><h1>${esc(drones.title)}</h1><div>${esc(drones.paragraphs[0] ?? '')}</div>`;

test.each([
  ['no title', copiedPart],
  [
    'an empty title',
    `<html lang="de"><head><title> </title></head><body>${copiedPart}</body></html>`,
  ],
])('A part with %s is no page: what stands around it says nothing of it', (_, markup) => {
  expect(Object.keys(pastedHtml(markup).claims)).toEqual(['title']);
});

test('A page with a title of its own is read as a page, and says what it is', () => {
  const page = `<html lang="en"><head><title>Eyes</title></head><body>${copiedPart}</body></html>`;
  const { claims } = pastedHtml(page);
  expect([claims.author?.value, claims.language?.value]).toEqual(['A Program', 'en']);
});

test('A file is no paste, whatever it is called', async () => {
  const page = Buffer.from(`<p>Copied by hand.</p>${copiedPart}`);
  const name = 'Pasted text.html';
  const asFile = await html.read(page, name, noWishes);
  expect(asFile.claims).toEqual((await html.read(page, 'page.html', noWishes)).claims);
  expect(asFile.claims).not.toEqual((await html.read(page, name, wishes)).claims);
});

test('A paste with markup becomes the page that was copied from, and one without is text', () => {
  const page = pastedSource({ text: 'x', html: '<meta charset="utf-8"><p>x</p>' });
  expect(page).toMatchObject({ name: 'Pasted text.html', isPasted: true });
  expect(pastedSource({ text: 'x', html: null })).toMatchObject({ name: 'Pasted text' });
});

test('A paste that leaves pictures behind says so', () => {
  expect(
    pastedHtml('<p>One.</p><img src="a.png" alt="a bridge"><p>Two.</p>').warnings.join(' '),
  ).toMatch(/picture/);
});

test('A paste of more than 2 MB is refused with what to do instead', () => {
  expect(() => pastedHtml(`<p>${'word '.repeat(500_000)}</p>`)).toThrow(
    'The paste was not imported: its markup is longer than 2 MB. Nothing was changed. Save the page from the browser, then import the file.',
  );
});
