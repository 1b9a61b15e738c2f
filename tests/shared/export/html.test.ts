// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { html } from '../../../shared/export/html';
import { hostileBundle, largeBundle } from '../../support/reportBundle';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();
const page = parsed(html.render(bundle));

function parsed(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}

function texts(selector: string, of: Document = page): (string | null)[] {
  return [...of.querySelectorAll(selector)].map((element) => element.textContent);
}

test('Every tag is a part with its passages, and every quotation is there word for word', () => {
  expect(texts('main > section > h2')).toEqual([
    ...bundle.codes.map(({ letter, name }) => `${letter} ${name}`),
    'Readings',
  ]);
  const quotes = texts('blockquote');
  expect([...quotes].sort()).toEqual(bundle.tags.map(({ quote }) => quote).sort());
});

test('Each link of the contents leads to a heading', () => {
  const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');
  expect(links).toHaveLength(bundle.codes.length + 1 + bundle.readings.length);
  for (const link of links) expect(page.querySelector(`h2${link}`)).not.toBeNull();
});

test('The page says its language, and quotations that of their reading', () => {
  expect(page.documentElement.lang).toBe('en');
  const german = {
    ...bundle,
    readings: bundle.readings.map((one) => ({ ...one, language: 'de' })),
  };
  const quotes = parsed(html.render(german)).querySelectorAll('blockquote');
  expect([...quotes].every((quote) => quote.getAttribute('lang') === 'de')).toBe(true);
  const odd = { ...bundle, readings: bundle.readings.map((one) => ({ ...one, language: '"x' })) };
  expect(html.render(odd)).not.toContain('lang="&quot;x');
});

test('Headings go down one level at a time', () => {
  const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  );
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at] ?? 0) + 1));
});

test('The page loads nothing, runs nothing and says so in its policy', () => {
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toContain("default-src 'none'");
  expect(page.querySelector('script, link, img, iframe, form, [src], [onclick]')).toBeNull();
  expect(html.render(bundle)).not.toMatch(/url\(|@import/);
});

describe('Full texts', () => {
  const words = (selector: string) =>
    texts(selector).map((text) => text?.replace(/^(?:¶|comment )\d+/, ''));

  test('A reading without its marks is the text that the reader shows', () => {
    const copy = parsed(html.render(bundle));
    for (const extra of copy.querySelectorAll('.letter, .label, .by')) extra.remove();
    const shown = [...copy.querySelectorAll('.full')].map((text) =>
      [...text.querySelectorAll('div > *')].map((one) => one.textContent),
    );
    expect(shown).toEqual(
      bundle.readings.map(({ blocks, content }) =>
        blocks
          .filter(({ included }) => included)
          .map(({ start, end }) => content.slice(start, end)),
      ),
    );
  });

  test('Where passages overlap, both are marked, on lines of their own, between their letters', () => {
    const paragraph = page.querySelectorAll('.full p.text')[1];
    expect(paragraph?.textContent).toBe(
      '¶2LUnder section 12 of the Ports Act, a camera may stand only where Sa danger has been shown/S, and Hthe quay is filmed day and night/L, children included/H.',
    );
    const inner = [...(paragraph?.querySelectorAll('mark mark') ?? [])];
    expect(inner.map((mark) => [mark.className, mark.textContent])).toEqual([
      ['c2 l1', 'a danger has been shown'],
      ['c1 l1', 'the quay is filmed day and night'],
    ]);
  });

  test('A passage over two paragraphs begins in one and ends in the other', () => {
    expect(words('.full p.text')[0]).toMatch(/L30\u00a0years \u{1f41f}\.$/u);
    expect(words('.full div h3')[1]).toBe('What the Act Says/L');
  });

  test('They are there only when they were asked for, and the losses say so', () => {
    const without = { ...bundle, withTexts: false };
    expect(html.render(without)).not.toContain('class="full"');
    const names = (of: typeof bundle) => html.loses(of).map(({ what }) => what);
    expect(names(without)).toContain('Full texts of readings');
    expect(names(bundle)).not.toContain('Full texts of readings');
  });

  test('A part that is left out is there all the same when a passage of it is tagged', () => {
    const hidden = bundle.readings.map((reading) => ({
      ...reading,
      blocks: reading.blocks.map((block) => ({ ...block, included: false })),
    }));
    const shown = parsed(html.render({ ...bundle, readings: hidden }));
    const text = shown.querySelector('.full')?.textContent;
    for (const { quote } of bundle.tags.filter((tag) => tag.reading === hidden[0]?.id)) {
      expect(text?.replaceAll(/\/?[LHSR](?=[\p{L}“#,.]|$)/gu, '')).toContain(quote.slice(0, 12));
    }
  });
});

test.each([
  '</title><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  '<!-- --><svg onload=alert(1)>',
  '&lt;b&gt; &amp; &#x3c;i&#x3e;',
  ']]><![CDATA[<b>',
])('%j is text wherever it stands, and nothing else', (words) => {
  const hostile = parsed(html.render(hostileBundle(words)));
  expect(hostile.querySelector('script, img, svg, b:not(.key b), i')).toBeNull();
  for (const element of hostile.querySelectorAll('*')) {
    const own = element.getAttributeNames().filter((name) => name.startsWith('on'));
    expect(own).toEqual([]);
  }
  expect(hostile.title).toBe(words);
  expect(texts('blockquote', hostile)).toEqual([words]);
  expect(texts('mark', hostile)).toEqual([words]);
});

test('What no page can hold is shown as a replacement character', () => {
  expect(html.render(hostileBundle('a\u0000b\u001bc\ud800d\uFFFEe'))).toContain(
    'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe',
  );
});

test('Ten thousand passages are on one page, also when all of them overlap', () => {
  const large = largeBundle(10_000);
  const everywhere = { start: 0, end: large.readings[0]?.content.length ?? 0 };
  const all = large.tags.map((tag) => ({ ...tag, ...everywhere, places: [everywhere] }));
  for (const tags of [large.tags, all]) {
    expect(html.render({ ...large, tags }).match(/<blockquote/g)).toHaveLength(10_000);
  }
});
