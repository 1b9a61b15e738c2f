import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { bombs, filesThatPoint, texts } from '../support/hostile/hostileFiles';

/*
 * The memory that `npm run test:hostile` measures: each file that attacks, and each text of
 * two megabytes and more, is read in a process of its own. Prints each, then those that took the most, and ends with
 * a fault when a bomb took 200 MB more than there was before, or any process had more than 512 MB.
 * Arguments: an empty folder, the built worker, the built reader of one file.
 */

const [folder = '', worker = '', reader = ''] = process.argv.slice(2);
const mebibyte = 1024 * 1024;
const [mostOfBomb, mostOfProcess] = [200 * mebibyte, 512 * mebibyte];
const shown = 12;

const measuredSchema = z.object({ before: z.number(), most: z.number(), ended: z.string() });

interface Measured {
  readonly name: string;
  readonly bomb: boolean;
  readonly more: number;
  readonly most: number;
  readonly ended: string;
}

function inWords({ name, more, most, ended }: Measured): string {
  const [grown, whole] = [more, most].map((bytes) => (bytes / mebibyte).toFixed(0).padStart(4));
  return `  +${grown ?? ''} MB, ${whole ?? ''} MB in all  ${name} (${ended})`;
}

const secret = path.join(folder, 'secret.txt');
fs.writeFileSync(secret, 'Words that nobody chose.');
const measured: readonly Measured[] = [...filesThatPoint(secret), ...bombs, ...texts].flatMap(
  (hostile) => {
    const { name, bomb = false } = hostile;
    const bytes = hostile.bytes();
    if (texts.includes(hostile) && bytes.length < 2 * mebibyte) return [];
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    const answer = execFileSync(process.execPath, [reader, worker, file], { encoding: 'utf8' });
    fs.rmSync(file);
    const { before, most, ended } = measuredSchema.parse(JSON.parse(answer));
    const one = { name, bomb, more: most - before, most, ended };
    console.log(inWords(one));
    return [one];
  },
);

function table(title: string, some: readonly Measured[]): void {
  console.log(`\n${title}`);
  for (const one of some.slice(0, shown)) console.log(inWords(one));
}

const byMore = measured.toSorted((a, b) => b.more - a.more);
table(`Most memory of ${String(measured.length)} files, each in a new process:`, byMore);
const ofBombs = byMore.filter(({ bomb }) => bomb);
table(`Most memory of ${String(ofBombs.length)} bombs:`, ofBombs);
const tooMuch = byMore.filter(
  ({ bomb, more, most }) => (bomb && more > mostOfBomb) || most > mostOfProcess,
);
const crashed = measured.filter(({ ended }) => !['added', 'refused', 'damaged'].includes(ended));
table(`Too much memory (${String(tooMuch.length)}):`, tooMuch);
table(`Neither read nor refused (${String(crashed.length)}):`, crashed);
process.exitCode = tooMuch.length + crashed.length > 0 ? 1 : 0;
