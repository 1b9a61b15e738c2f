import type { Fate } from '../../../shared/anchor/carryOver';
import { placesOf } from '../../../shared/anchor/comingOver';
import { Failure } from '../../../shared/ipc/failure';
import { counted } from '../../../shared/text/counted';
import { oneLine } from '../../../shared/text/oneLine';
import { ReadingPool } from '../../import/readingPool';
import { readSources, type WasRead } from '../../import/readSources';
import { type Revised, reviseReading } from '../../import/reviseReading';
import { sourceOf } from '../../import/source';
import { readSourceFile } from '../../import/readSourceFile';
import { Files } from '../../storage/files';
import { type Call, type Command, jsonOption } from '../command';
import { readingBy } from '../find';
import { changing, requireWorkspace } from '../openDesk';
import { persistently } from '../persistent';
import { json } from '../terminal';
import { detailsView } from '../views';

export const revise: Command = {
  name: 'revise',
  operands: 'WS READING FILE',
  summary: 'Bring a new version of a reading in, and say what became of each of its tags',
  options: [jsonOption],
  async run(call) {
    const { given, importWorker } = call;
    const word = given.required(1, 'READING');
    const file = given.required(2, 'FILE');
    given.atMost(3);
    await requireWorkspace(call);
    const pool = new ReadingPool({ worker: importWorker });
    try {
      const read = await readOne(file, pool, call);
      return await persistently(call, (again) =>
        changing(again, async (desk) => {
          const { id } = readingBy(desk.store().workspace, word);
          report(again, await reviseReading(desk, id, read, pool));
          return 0;
        }),
      );
    } finally {
      await pool.close();
    }
  },
};

async function readOne(file: string, { read }: ReadingPool, call: Call): Promise<WasRead> {
  const source = sourceOf(file, () => readSourceFile(new Files(), file));
  const [one] = await readSources([source], { read, signal: call.interrupted() });
  if (one && !('outcome' in one)) return one;
  throw Failure.of(one?.failure ?? new Failure('bug', 'A file was not read.'));
}

function report({ given, terminal }: Call, { file, fates, comes }: Revised): void {
  if (file.outcome === 'refused' || file.outcome === 'project') {
    throw new RangeError('A file that was read was refused.');
  }
  const warnings = file.outcome === 'added' ? file.warnings : [];
  if (given.has('json')) {
    const outcome = comes === null ? 'unchanged' : 'revised';
    const reading = comes && { id: comes.reading.id, ...detailsView(comes.reading) };
    terminal.print(
      json({
        outcome,
        id: file.reading,
        revises: comes?.reading.revises ?? null,
        reading,
        tags: tagViews(fates, comes),
        counts: file.outcome === 'added' ? file.tags : null,
        warnings,
      }),
    );
    return;
  }
  terminal.print(
    comes === null
      ? `“${file.title}” has this text already. Nothing was changed.\n`
      : inWords(file.title, fates, warnings),
  );
}

/** Each tag of the version before, with its place and its id in the new one where it has them. */
function tagViews(fates: readonly Fate[], comes: Revised['comes']) {
  const carried = [...(comes?.tags ?? [])];
  return fates.map(({ tag, resolution, passage }) => ({
    id: tag.id,
    code: tag.code,
    quote: tag.quote,
    outcome: resolution.outcome,
    reason: resolution.reason,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    newId: passage && (carried.shift()?.id ?? null),
    was: { start: tag.start, end: tag.end },
    places: placesOf(resolution),
  }));
}

function inWords(title: string, fates: readonly Fate[], warnings: readonly string[]): string {
  const lines = fates.map(
    ({ tag, resolution: { outcome, reason } }) =>
      `  ${outcome}: “${oneLine(tag.quote, 60)}” ${reason}`,
  );
  const waiting = fates.filter(({ passage }) => passage === null).length;
  const carried = fates.length - waiting;
  return `${[
    `“${title}” has a new version; the old one is kept.`,
    `${counted(carried, 'tag')} came with ${carried === 1 ? 'its' : 'their'} words, ${counted(waiting, 'tag')} to place.`,
    ...lines,
    ...warnings,
  ].join('\n')}\n`;
}
