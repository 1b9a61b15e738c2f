import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { z } from 'zod';
import type { builtCommandLine, Ran } from './commandLine';
import { temporaryFolder } from './temporaryFolder';
import { article } from './testDesk';

export const tagSchema = z.strictObject({
  id: z.string(),
  reading: z.string(),
  code: z.string(),
  reviewer: z.string(),
  start: z.number(),
  end: z.number(),
  places: z.array(z.strictObject({ start: z.number(), end: z.number() })).min(1),
  quote: z.string(),
  note: z.string().nullable(),
  claim: z
    .strictObject({
      person: z.string(),
      organisation: z.string(),
      concept: z.string(),
      stance: z.string().nullable(),
    })
    .nullable(),
  created: z.iso.datetime(),
});

export const detailsShape = {
  title: z.string(),
  author: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  words: z.number(),
};

export const listSchema = z.strictObject({
  readings: z.array(z.strictObject({ id: z.string(), ...detailsShape, sha256: z.string() })),
});

/**
 * Gives folders with a workspace `ws` and two readings that begin alike. The command line makes the
 * first one, once for a test file; each test has a copy.
 */
export function cliWorkspaces(built: ReturnType<typeof builtCommandLine>) {
  let first = '';
  beforeAll(async () => {
    first = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-cli-ws-'));
    fs.writeFileSync(path.join(first, 'a.txt'), article);
    fs.writeFileSync(path.join(first, 'b.txt'), article.replace('Coast Road', 'River Side'));
    for (const args of [
      ['create', 'ws', '--reviewer', 'Ann'],
      ['import', 'ws', 'a.txt', 'b.txt'],
    ]) {
      expect(await built.run({ cwd: first }, ...args)).toMatchObject({ code: 0, err: '' });
    }
  }, 120_000);
  afterAll(() => fs.rmSync(first, { recursive: true, force: true }));
  return () => {
    const folder = temporaryFolder();
    fs.cpSync(first, folder, { recursive: true });
    const run = (...args: string[]) => built.run({ cwd: folder }, ...args);
    return { folder, run };
  };
}

export function expectRefused(ran: Ran, says: string | RegExp): void {
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toMatch(says);
  expect(ran.err).not.toMatch(/^\s+at |Error:|node:internal/m);
}

export const coast = 'The Tram and the Camera on the Coast Road';
