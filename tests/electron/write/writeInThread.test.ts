import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WriterTools } from '../../../electron/write';
import { writeInThread } from '../../../electron/write/writeInThread';
import { writeHere, type WritingJob } from '../../../electron/write/writing';
import { exportFormats } from '../../../shared/export/index';
import { wholeWorkspace } from '../../../shared/export/scope';
import { Failure } from '../../../shared/ipc/failure';
import { recordOf } from '../../../shared/model/workspaceRecord';
import { buildForNode } from '../../support/buildForNode';
import { paperless, writePaperless } from '../../support/printing';
import { extendedSample, wholeBundleOf } from '../../support/wholeBundle';

let folder = '';
let worker = '';
let broken = '';
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-writing-'));
  worker = await buildForNode('electron/exportWorker.ts', folder);
  broken = await buildForNode('tests/support/brokenExportWorker.ts', folder);
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const { workspace, texts } = extendedSample();
const { originals, everything } = wholeBundleOf(workspace, texts);

function jobFor(format: string, name = workspace.name): WritingJob {
  return {
    format,
    workspace: recordOf({ ...workspace, name }),
    texts,
    scope: wholeWorkspace,
    version: '0.0.0',
    fromDisk: { ...(originals && { originals }), ...(everything && { everything }) },
  };
}

test('A thread makes of every format the very bytes, and the report, that this one makes', async () => {
  const write = writeInThread(worker, paperless);
  for (const { id } of exportFormats) {
    const [beside, here] = [await write(jobFor(id)), await writePaperless(jobFor(id))];
    expect(Buffer.from(beside.bytes).equals(Buffer.from(here.bytes)), id).toBe(true);
    expect({ ...beside, bytes: null }).toEqual({ ...here, bytes: null });
  }
}, 60_000);

test('A page that cannot be printed is no crash: the sentence arrives', async () => {
  const failure = new Failure('refused', 'There is no printer. Nothing was written.', 'ENOENT');
  const write = writeInThread(worker, { printPage: () => Promise.reject(failure) });
  await expect(write(jobFor('pdf'))).rejects.toMatchObject({ ...failure });
});

test('A cancelled export ends at once, and takes the printing with it', async () => {
  const stop = new AbortController();
  const signals: (AbortSignal | undefined)[] = [];
  const tools: WriterTools = {
    printPage: (_page, signal) => {
      signals.push(signal);
      stop.abort();
      return new Promise(() => undefined);
    },
  };
  const cancelled = { kind: 'cancelled', message: expect.stringContaining('cancelled') as string };
  const write = writeInThread(worker, tools);
  await expect(write(jobFor('pdf'), stop.signal)).rejects.toMatchObject(cancelled);
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  // What is cancelled before it began does not begin.
  await expect(write(jobFor('pdf'), stop.signal)).rejects.toMatchObject(cancelled);
  expect(signals).toHaveLength(1);
});

test('A thread that never answers can be cancelled', async () => {
  const stop = new AbortController();
  const written = writeInThread(broken, paperless)(jobFor('csv', 'silence'), stop.signal);
  stop.abort();
  await expect(written).rejects.toMatchObject({ kind: 'cancelled' });
});

test.each(['nonsense', 'exit', 'crash'])(
  'A thread that goes wrong (%s) is told in a sentence, and what it read is safe',
  async (wrong) => {
    await expect(writeInThread(broken, paperless)(jobFor('csv', wrong))).rejects.toMatchObject({
      kind: 'bug',
      message: expect.stringMatching(/ended unexpectedly\. Nothing was written, /) as string,
    });
  },
);

test('What is made in this thread hands the end of an export to the printer', async () => {
  const stop = new AbortController();
  const signals: unknown[] = [];
  const write = writeHere({
    printPage: (_, signal) => {
      signals.push(signal);
      return Promise.resolve(new Uint8Array());
    },
  });
  await write(jobFor('pdf'), stop.signal);
  expect(signals).toEqual([stop.signal]);
});
