import { expect, test } from 'vitest';
import { processTerminal } from '../../../electron/cli/terminal';

function terminal(isTTY: boolean) {
  let written = '';
  const stream = (name: string) => ({
    isTTY,
    columns: 20,
    on: () => {},
    write: (text: string) => (written += `${name}${text}`),
  });
  const fake = { stdout: stream('>'), stderr: stream('!'), exit: () => {} };
  return { ...processTerminal(fake), written: () => written };
}

test('Progress is one line of a screen, cut to its width, and gone before anything else', () => {
  const { progress, say, print, written } = terminal(true);
  progress('Reading 1 of 3: a.txt and more');
  progress('Reading 2');
  say('Refused.');
  print('Done.');
  const line = '!\r\x1b[K';
  expect(written()).toBe(`${line}Reading 1 of 3: a.t${line}Reading 2${line}!Refused.\n>Done.`);
});

test('Nobody waits at a file: it gets no progress', () => {
  const { progress, print, written } = terminal(false);
  progress('Reading 1 of 3');
  print('Done.');
  expect(written()).toBe('>Done.');
});

test.each([
  ['ENOSPC', 2, '!Not saved: the disk is full. There was no room for “standard output”.'],
  ['EPIPE', 0, ''],
])(
  'Standard output that ends with %s ends it with %i, and no more than a sentence',
  (code, exit, said) => {
    const heard: ((error: NodeJS.ErrnoException) => void)[] = [];
    const codes: number[] = [];
    let written = '';
    const stream = (name: string) => ({
      isTTY: false,
      columns: 20,
      on: (_event: 'error', listener: (error: NodeJS.ErrnoException) => void) =>
        heard.push(listener),
      write: (text: string) => (written += `${name}${text}`),
    });
    processTerminal({
      stdout: stream('>'),
      stderr: stream('!'),
      exit: (number) => codes.push(number),
    });
    heard[0]?.(Object.assign(new Error('write'), { code }));
    expect(codes).toEqual([exit]);
    expect(written.startsWith(said)).toBe(true);
    expect(written === '').toBe(said === '');
  },
);
