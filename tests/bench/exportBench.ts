import { writeDocx } from '../../electron/write/docx';
import type { Bundle } from '../../shared/export/bundle';
import type { ExportFormat } from '../../shared/export/format';
import { exportFormats } from '../../shared/export/index';
import { processorTime } from '../support/processorTime';
import { randomBundle } from '../support/randomBundle';

/*
 * What `npm run bench:export` measures, in the process of its own that it is given: every format
 * that needs no window, with few tags and with many, beside the floor: JSON.stringify of the same
 * bundle. It is for reading and never fails.
 */

const [few, many] = [randomBundle(1, 100), randomBundle(1, 10_000)];
const rounds = 5;
/** Milliseconds that 10,000 tags may take as a text. */
const goal = 2000;

/** Makes the file from a bundle. */
type Render = (bundle: Bundle) => Uint8Array | Promise<Uint8Array>;

interface Measured {
  readonly milliseconds: number;
  readonly bytes: number;
}

interface Row {
  readonly name: string;
  readonly few: Measured;
  readonly many: Measured;
}

/** Returns how a format is made here; null for what Electron has to make. */
function rendererOf(format: ExportFormat): Render | null {
  if (format.kind === 'text') return (bundle) => new TextEncoder().encode(format.render(bundle));
  if (format.kind === 'binary') return (bundle) => format.render(bundle);
  return format.id === 'docx' ? writeDocx : null;
}

/** Renders once for the engine’s compiler, then a few times; returns the median. */
async function measured(render: Render, bundle: Bundle): Promise<Measured> {
  const { length: bytes } = await render(bundle);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const worked = processorTime();
    await render(bundle);
    times.push(worked());
  }
  times.sort((a, b) => a - b);
  return { milliseconds: times[Math.floor(rounds / 2)] ?? NaN, bytes };
}

async function rowOf(name: string, render: Render): Promise<Row> {
  return { name, few: await measured(render, few), many: await measured(render, many) };
}

function line(cells: readonly string[]): string {
  const [name = '', ...figures] = cells;
  return name.padEnd(23) + figures.map((cell) => cell.padStart(13)).join('');
}

function cellsOf({ milliseconds, bytes }: Measured, floor: Measured): string[] {
  const ratio = (milliseconds / floor.milliseconds).toFixed(1);
  return [`${milliseconds.toFixed(1)} ms`, bytes.toLocaleString('en'), ratio];
}

const floor = await rowOf('floor', (bundle) => new TextEncoder().encode(JSON.stringify(bundle)));
console.log(line(['', '100 tags', 'bytes', 'to floor', '10,000 tags', 'bytes', 'to floor']));
const print = (row: Row) => {
  console.log(line([row.name, ...cellsOf(row.few, floor.few), ...cellsOf(row.many, floor.many)]));
};
print(floor);
const slow: string[] = [];
for (const format of exportFormats) {
  const render = rendererOf(format);
  if (!render) continue;
  const row = await rowOf(format.id, render);
  print(row);
  if (format.kind === 'text' && row.many.milliseconds >= goal) slow.push(format.id);
}
const reached = slow.length === 0 ? 'yes' : `no (${slow.join(', ')})`;
console.log(`\n10,000 tags in under ${String(goal / 1000)} s for any text format: ${reached}`);
