import { describe, expect, it } from 'vitest';
import { fullName } from '../../electron/folders';

const passwords = [
  'root:x:0:0:root:/root:/bin/bash',
  'ann:x:1000:1000:Ann Bell,Room 4,,:/home/ann:/bin/bash',
  'bob:x:1001:1001::/home/bob:/bin/sh',
  'broken line',
  '',
].join('\n');

describe('the full name of the person at the computer', () => {
  it.each([
    [1000, 'Ann Bell'],
    [0, 'root'],
    [1001, null],
    [4711, null],
  ])('is what the system knows of user %d: %j', (user, name) => {
    expect(fullName(passwords, user)).toBe(name);
  });
});
