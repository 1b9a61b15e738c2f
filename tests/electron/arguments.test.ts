import { describe, expect, it } from 'vitest';
import { argumentsSchema, parseArguments } from '../../electron/arguments';

const nothing = { files: [], sample: false, smoke: false };
const packaged = (...args: string[]) =>
  parseArguments(['/opt/lectern', ...args], '/home/ann', true);
const inDevelopment = (...args: string[]) =>
  parseArguments(['electron', ...args], '/home/ann', false);

describe('what the app was asked for on its command line', () => {
  it.each([
    ['nothing at all', [], nothing],
    ['an absolute path', ['/texts/a.txt'], { ...nothing, files: ['/texts/a.txt'] }],
    ['a relative path', ['a.txt'], { ...nothing, files: ['/home/ann/a.txt'] }],
    ['a path that climbs', ['../b/c.txt'], { ...nothing, files: ['/home/b/c.txt'] }],
    [
      'several files',
      ['b.txt', 'a.txt'],
      { ...nothing, files: ['/home/ann/b.txt', '/home/ann/a.txt'] },
    ],
    ['a name with spaces', ['my text.txt'], { ...nothing, files: ['/home/ann/my text.txt'] }],
    ['a name in another script', ['лекция.txt'], { ...nothing, files: ['/home/ann/лекция.txt'] }],
    ['the sample', ['--sample'], { ...nothing, sample: true }],
    ['a smoke test', ['--smoke'], { ...nothing, smoke: true }],
    [
      'the sample and a file',
      ['--sample', 'a.txt'],
      { files: ['/home/ann/a.txt'], sample: true, smoke: false },
    ],
    [
      'an option behind a file',
      ['a.txt', '--smoke'],
      { ...nothing, files: ['/home/ann/a.txt'], smoke: true },
    ],
    [
      'switches of Chromium',
      ['--no-sandbox', '--lang=en-US', 'a.txt'],
      { ...nothing, files: ['/home/ann/a.txt'] },
    ],
    ['short switches', ['-psn_0_12345', 'a.txt'], { ...nothing, files: ['/home/ann/a.txt'] }],
    ['an unknown option', ['--samples'], nothing],
    ['an option with a value', ['--sample=yes'], nothing],
    ['an option in capitals', ['--SAMPLE'], nothing],
    ['a file behind the two dashes', ['--', 'a.txt'], { ...nothing, files: ['/home/ann/a.txt'] }],
    [
      'a file that looks like an option',
      ['--', '--sample'],
      { ...nothing, files: ['/home/ann/--sample'] },
    ],
    [
      'a file that looks like a switch',
      ['--', '-x.txt'],
      { ...nothing, files: ['/home/ann/-x.txt'] },
    ],
    [
      'a second pair of dashes',
      ['--', '--', 'a.txt'],
      { ...nothing, files: ['/home/ann/--', '/home/ann/a.txt'] },
    ],
    [
      'files on both sides of the dashes',
      ['a.txt', '--', 'b.txt'],
      { ...nothing, files: ['/home/ann/a.txt', '/home/ann/b.txt'] },
    ],
    ['an empty argument', [''], nothing],
    [
      'a web address, which is only a strange name',
      ['https://example.org/a'],
      { ...nothing, files: ['/home/ann/https:/example.org/a'] },
    ],
    [
      'a module to require, which is no reading',
      ['-r', '/tmp/hook.js', 'a.txt'],
      { ...nothing, files: ['/home/ann/a.txt'] },
    ],
  ])('is understood: %s', (_what, args, expected) => {
    expect(packaged(...args)).toEqual(expected);
  });

  it.each([
    ['the app alone', ['.'], nothing],
    ['the app by its path', ['/home/ann/lectern'], nothing],
    ['a file behind the app', ['.', 'a.txt'], { ...nothing, files: ['/home/ann/a.txt'] }],
    [
      'switches before the app',
      ['--no-sandbox', '.', 'a.txt'],
      { ...nothing, files: ['/home/ann/a.txt'] },
    ],
    [
      'a module before the app',
      ['-r', '/tmp/hook.js', '--inspect=0', '.', '--smoke'],
      { ...nothing, smoke: true },
    ],
    [
      'a required module in words',
      ['--require', '/tmp/hook.js', '.', 'a.txt'],
      { ...nothing, files: ['/home/ann/a.txt'] },
    ],
    [
      'the app, the sample and the dashes',
      ['.', '--sample', '--', 'a.txt'],
      { files: ['/home/ann/a.txt'], sample: true, smoke: false },
    ],
  ])('passes over Electron’s own in development: %s', (_what, args, expected) => {
    expect(inDevelopment(...args)).toEqual(expected);
  });

  it('can be handed to the app that runs already, which checks what it is handed', () => {
    const given = packaged('--sample', 'a.txt');
    expect(argumentsSchema.parse(structuredClone(given))).toEqual(given);
    expect(argumentsSchema.safeParse({ files: 'a.txt', sample: true, smoke: false }).success).toBe(
      false,
    );
    expect(argumentsSchema.safeParse(null).success).toBe(false);
  });
});
