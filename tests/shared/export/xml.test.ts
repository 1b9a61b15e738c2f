import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, fitForXml, fitsXml, worded, wrapped, xmlFile } from '../../../shared/export/xml';

/** Reads the first attribute and all words of a file back. */
function readBack(file: string): { attribute: string | undefined; words: string } {
  const parser = new SaxesParser();
  let [attribute, words]: [string | undefined, string] = [undefined, ''];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    attribute ??= attributes.a;
  });
  parser.on('text', (text) => {
    words += text;
  });
  parser.write(file).close();
  return { attribute, words: words.trim() };
}

test('Elements are indented, and those without anything in them are closed at once', () => {
  const file = element('Root', { one: '1', none: null }, [
    element('Empty'),
    ...wrapped('List', [element('Item', {}, 'a & b')]),
    ...wrapped('Nothing', []),
    ...worded('Words', ''),
    ...worded('Words', null),
  ]);
  expect(xmlFile(file)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<Root one="1">',
      '  <Empty/>',
      '  <List>',
      '    <Item>a &amp; b</Item>',
      '  </List>',
      '</Root>',
      '',
    ].join('\n'),
  );
});

test('Signs of markup and white space that XML would fold are written as references', () => {
  const file = xmlFile(element('R', { a: '<&>"\'\t\r\n' }, '<&>"\'\t\r\n]]>'));
  expect(file).toContain('a="&lt;&amp;&gt;&quot;\'&#9;&#13;&#10;"');
  expect(file).toContain('>&lt;&amp;&gt;"\'\t&#13;\n]]&gt;<');
});

test('Any text comes back from an attribute and from an element, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const read = readBack(xmlFile(element('R', { a: text }, `.${text}.`)));
      return read.attribute === fitForXml(text) && read.words === `.${fitForXml(text)}.`;
    }),
    { numRuns: 2000 },
  );
});

test('Control characters, half characters and U+FFFE become one U+FFFD each; emoji stay', () => {
  expect(fitForXml('a\0b\u000Bc\u001Fd\uFFFEe\uD83Df\uDE00g\u{1F600}\t\n\r')).toBe(
    'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\u{1F600}\t\n\r',
  );
  expect([fitsXml('\u{1F600}\u0085\u2028'), fitsXml('\u0008')]).toEqual([true, false]);
});

test('A tree that is twenty thousand deep is written, and is not made of indents', () => {
  let node = element('N');
  for (let depth = 1; depth < 20_000; depth += 1) node = element('N', {}, [node]);
  const file = xmlFile(node);
  expect(file.match(/<N\/?>/g)).toHaveLength(20_000);
  expect(file.length).toBeLessThan(2_000_000);
});
