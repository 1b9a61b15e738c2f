import { expect, test } from 'vitest';
import { blocksOf } from '../../support/marked';

const prose =
  'The council kept the cameras on Tuesday, and nobody had asked the people who live on the quay about it.';
const titleOf = (text: string) => {
  const title = blocksOf(text).find(({ kind }) => kind === 'title');
  return title ? text.slice(title.start, title.end) : null;
};

test.each([
  ['hello there\nthis is a text', 'hello there'],
  ['The cameras\nwhat we know of them\nand what not', 'The cameras'],
  [`Harbour cameras\nBy Jo Smith, February 3, 2025\n\n${prose}`, 'Harbour cameras'],
  [`Harbour cameras\n3. Februar 2025\n\n${prose}`, 'Harbour cameras'],
  [`OPINION\nThe cameras must go now\n\n${prose}`, 'The cameras must go now'],
  [`Opinion\n\nThe cameras must go now\n\n${prose}`, 'The cameras must go now'],
  [`${prose}\n\n${prose}`, null],
])('The title of %j is %j', (text, title) => {
  expect(titleOf(text)).toBe(title);
});
