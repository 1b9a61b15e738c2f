import { describe } from '../../shared/anchor/selector';
import type { Bundle, PlacedTag } from '../../shared/export/bundle';
import { sampleBundle } from './sampleBundle';

/** The sample with this many more tags on its first reading, of three codes by two reviewers. */
export function largeBundle(tags: number): Bundle {
  const bundle = sampleBundle();
  const [reading] = bundle.readings;
  const [code, , other] = bundle.codes;
  const [first, second] = bundle.reviewers;
  const [tag] = bundle.tags;
  if (!reading || !code || !other || !first || !second || !tag) throw new Error('No sample.');
  const sentence = 'The tram was late again, and nobody in the hall could say why it was late. ';
  const content = sentence.repeat(Math.ceil((tags * 20) / sentence.length) + 10);
  const block = { ...reading.blocks[1], id: 'b1', start: 0, end: content.length };
  const blocks = [{ ...reading.blocks[1]!, ...block }];
  const many = Array.from({ length: tags }, (_, at): PlacedTag => {
    const place = { start: at * 20, end: at * 20 + 45 };
    return {
      ...tag,
      ...describePlace(content, place),
      id: `t${String(at)}`,
      code: at % 2 === 0 ? code.id : other.id,
      reviewer: at % 3 === 0 ? first.id : second.id,
      note: at % 5 === 0 ? 'A note.' : null,
      places: [place],
    };
  });
  return { ...bundle, readings: [{ ...reading, content, blocks }], tags: many };

  function describePlace(text: string, { start, end }: { start: number; end: number }) {
    const quote = text.slice(start, end);
    return { start, end, quote, prefix: '', suffix: '', path: { ...tag!.path, block: 'b1' } };
  }
}

/** The sample with these words as name, title, quote, note and definition: whatever can be hostile. */
export function hostileBundle(words: string): Bundle {
  const bundle = sampleBundle();
  const [reading] = bundle.readings;
  if (!reading) throw new Error('No sample.');
  const content = `Before. ${words} After.`;
  const block = { ...reading.blocks[1]!, id: 'b1', start: 0, end: content.length };
  const place = { start: 'Before. '.length, end: `Before. ${words}`.length };
  const tag: PlacedTag = {
    ...bundle.tags[0]!,
    ...describe(content, [block], place),
    places: [place],
    code: bundle.codes[0]!.id,
    note: words,
  };
  return {
    ...bundle,
    workspace: { ...bundle.workspace, name: words },
    codes: bundle.codes.map((code) => ({
      ...code,
      name: words,
      definition: words,
      example: words,
    })),
    reviewers: bundle.reviewers.map((one) => ({ ...one, name: words })),
    readings: [
      { ...reading, content, blocks: [block], title: words, author: words, outlet: words },
    ],
    tags: [tag],
  };
}

/** Returns words without what documents set anew: white space and invisible characters. */
export function squeezedWords(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B\uFEFF]+/g, '');
}
