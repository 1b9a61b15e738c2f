import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPaths } from '../../../../electron/import/importPaths';
import type { Read } from '../../../../electron/import/readSource';
import { readingTime } from '../../../../electron/import/readingTime';
import type { ReadAnnotated } from '../../../../electron/import/work';
import { checkWorkspace } from '../../../../electron/storage/checkWorkspace';
import type { LossReport } from '../../../../shared/export/loss';
import { bombs, filesThatPoint, texts } from '../../../support/hostile/hostileFiles';
import { annotatedFiles } from '../../../support/hostile/annotatedFiles';
import { documents, mutants, type Sample } from '../../../support/hostile/mutants';
import { builtPool } from '../../../support/importWorker';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { createDesk } from '../../../support/testDesk';

/*
 * Files that attack, through the real threads into a real workspace. A share of them runs each time;
 * LECTERN_HOSTILE is the number of files that are changed at random, and lets all the others run.
 * What takes too long is ended by the thread's own clock. Where all of them run, the clock waits, and
 * what is judged is how long the processor worked at reading: machines are shared.
 */
const pool = builtPool();
const changed = Number(process.env.LECTERN_HOSTILE ?? 60);
const everything = process.env.LECTERN_HOSTILE !== undefined;
/** In milliseconds. */
const patience = 120_000;
const seed = Number(process.env.LECTERN_SEED ?? 20250204);

interface Given {
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly ends?: 'refused' | 'added';
  readonly bomb?: true;
}

/** What an import puts into a workspace: what else changes there is the journal that is folded. */
function sourcesIn(workspace: string): string[] {
  return ['originals', 'texts', 'history/objects'].flatMap((folder) => {
    const inside = path.join(workspace, folder);
    return fs.existsSync(inside) ? fs.readdirSync(inside).sort() : [];
  });
}

interface Time {
  readonly name: string;
  readonly took: number;
  readonly bomb: boolean;
}

/** Milliseconds that the processor worked for all threads of this process. */
function worked(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function slowest(times: readonly Time[]): string {
  const inOrder = times.toSorted((a, b) => b.took - a.took);
  const inWords = (some: readonly Time[]) =>
    some.map(({ name, took }) => `${name} ${(took / 1000).toFixed(1)} s`).join(', ');
  const bombs = inOrder.filter(({ bomb }) => bomb).slice(0, 3);
  const formats = inOrder.map(({ name }) => path.extname(name));
  const ofFormats = inOrder.filter((_, at) => formats.indexOf(formats[at] ?? '') === at);
  return `Slowest of ${String(times.length)}, by format: ${inWords(ofFormats)}. Bombs: ${inWords(bombs)}`;
}

/** Files that one workspace takes in: what is judged is the import, not a workspace of giants. */
const together = 40;

/** Hands the files over one by one; returns what is wrong about how each ended. */
async function wrongs(files: readonly Given[], secret?: string): Promise<string[]> {
  const wrong: string[] = [];
  for (let from = 0; from < files.length; from += together) {
    wrong.push(...(await wrongsInOne(files.slice(from, from + together), secret)));
  }
  return wrong;
}

async function wrongsInOne(files: readonly Given[], secret?: string): Promise<string[]> {
  const parent = temporaryFolder();
  const workspace = path.join(parent, 'inner', 'ws');
  fs.mkdirSync(path.dirname(workspace));
  const desk = await createDesk(workspace);
  const incoming = path.join(parent, 'inner', 'in');
  fs.mkdirSync(incoming);
  const wrong: string[] = [];
  const times: Time[] = [];
  const reading = everything ? pool({ milliseconds: patience }) : pool();
  await reading.read(Buffer.from('A thread has started.'), 'first.txt');
  for (const { name, bytes, ends, bomb } of files) {
    const file = path.join(incoming, name);
    const written = bytes();
    fs.writeFileSync(file, written);
    const before = { sources: sourcesIn(workspace), workspace: desk.store().workspace };
    let took = 0;
    const read: Read = async (...given) => {
      const begun = process.cpuUsage();
      return reading.read(...given).finally(() => (took += worked(begun)));
    };
    const annotated: ReadAnnotated = async (...given) => {
      const begun = process.cpuUsage();
      return reading.annotated(...given).finally(() => (took = worked(begun)));
    };
    const { files: reports } = await importPaths(desk, [file], { read, annotated });
    const [report] = reports;
    times.push({ name, took, bomb: bomb === true });
    if (everything && took > readingTime(written)) wrong.push(`${name}: ${took.toFixed(0)} ms`);
    if (ends && report?.outcome !== ends) wrong.push(`${name}: ${JSON.stringify(report)}`);
    if (report?.outcome === 'refused') {
      const { kind, message } = report.failure;
      if (!['refused', 'damaged'].includes(kind))
        wrong.push(`${name}: ${kind} ${message} ${report.failure.detail ?? ''}`);
      if (everything && message.includes('it took longer than')) wrong.push(`${name}: ${message}`);
      if (!message.includes(name) || !/\. \S.*\.$/.test(message)) wrong.push(`${name}: ${message}`);
      const isSame = desk.store().workspace === before.workspace;
      if (!isSame || sourcesIn(workspace).join() !== before.sources.join())
        wrong.push(`${name}: something was left`);
    } else if (report?.outcome === 'project') {
      if (!addsUp(report.report)) wrong.push(`${name}: ${JSON.stringify(report.report.rows)}`);
    } else if (secret !== undefined && report?.outcome === 'added') {
      if ((await desk.store().text(report.reading)).includes(secret))
        wrong.push(`${name}: read the secret`);
    }
    fs.rmSync(file);
  }
  const { problems } = await checkWorkspace(workspace);
  wrong.push(...problems.map((problem) => JSON.stringify(problem)));
  const outside = fs
    .readdirSync(parent)
    .concat(fs.readdirSync(path.dirname(workspace)))
    .sort();
  if (outside.join() !== 'in,inner,ws') wrong.push(`outside: ${outside.join()}`);
  console.log(slowest(times));
  await reading.close();
  return wrong;
}

function changedOf(samples: readonly Sample[]): Given[] {
  return mutants(samples, changed, seed).map(({ name, bytes }) => ({ name, bytes: () => bytes }));
}

/** Every record that a file holds was kept, changed or dropped. */
function addsUp({ rows }: LossReport): boolean {
  return rows.every((row) => row.in === row.kept + row.changed + row.dropped);
}

describe('what strangers wrote', () => {
  it(`is read or refused in time, however it was changed (${String(changed)} files)`, async () => {
    expect(await wrongs(changedOf(documents()))).toEqual([]);
  }, 3_600_000);

  it(`with tags is taken in or refused in time, however it was changed (${String(changed)} files)`, async () => {
    expect(await wrongs(changedOf(await annotatedFiles()))).toEqual([]);
  }, 3_600_000);

  it('is never unpacked into more than there is room for, nor beside the workspace', async () => {
    const some = everything ? bombs : bombs.filter(({ bomb }) => bomb === true);
    expect(await wrongs(some)).toEqual([]);
    expect(fs.existsSync('/tmp/evil.txt')).toBe(false);
  }, 600_000);

  it('opens no file of this machine', async () => {
    const secret = 'Vexillographer';
    const file = path.join(temporaryFolder(), 'secret.txt');
    fs.writeFileSync(file, `${secret} words that nobody chose.`);
    expect(await wrongs(filesThatPoint(file), secret)).toEqual([]);
  }, 120_000);

  it('has no shape that a pattern looks through for ever', async () => {
    const some = everything ? texts : texts.filter((_, at) => at % 80 === 0);
    expect(await wrongs(some)).toEqual([]);
  }, 1_800_000);
});
