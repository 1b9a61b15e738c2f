import { blockAt } from '../../../shared/anchor/selector';
import { addedInWords, reportLines } from '../../../shared/annotated/reportInWords';
import type { FileReport, ReadingReport } from '../../../shared/ipc/answers';
import { commentsOf } from '../../../shared/model/comments';
import type { KnownReading } from '../../../shared/ipc/imports';
import type { Reading } from '../../../shared/model/reading';
import { counted } from '../../../shared/text/counted';
import { lineFinder, lineNumbers } from '../../../shared/text/lineNumbers';
import type { Desk } from '../../desk';
import { type Together, together } from '../../import/annotated/together';
import { addSources } from '../../import/importSources';
import { ReadingPool } from '../../import/readingPool';
import { readSources } from '../../import/readSources';
import { similarTexts } from '../../import/similarTexts';
import { sourcesAt } from '../../import/sourcesAt';
import { copiesInReading } from '../../services/tags';
import { Files } from '../../storage/files';
import { readingIn } from '../../storage/records';
import { answersIn } from '../answers';
import { type Call, type Command, jsonOption } from '../command';
import { changing, requireWorkspace } from '../openDesk';
import { persistently } from '../persistent';
import { json } from '../terminal';
import { blockCounts, detailsView } from '../views';

export const importCommand: Command = {
  name: 'import',
  operands: 'WS FILE|FOLDER...',
  summary: 'Bring readings in; what is refused does not stop the others, Ctrl+C leaves nothing',
  options: [
    jsonOption,
    { name: 'columns', value: 'ROLE=COLUMN,...', help: 'What the columns of a table hold' },
    { name: 'units', value: 'UNITS', help: 'How a project counts its places' },
  ],
  async run(call) {
    const { given, terminal, importWorker } = call;
    given.required(1, 'FILE');
    await requireWorkspace(call);
    // Read before the workspace is taken: nobody else has to wait for it meanwhile.
    const signal = call.interrupted();
    const answers = answersIn(given);
    const { sources: found, passedOver } = await sourcesAt(new Files(), given.from(1));
    const sources = together(found);
    for (const { failure } of passedOver) terminal.say(failure.message);
    const pool = new ReadingPool({ worker: importWorker });
    try {
      const read = await readSources(sources, {
        read: pool.read,
        annotated: pool.annotated,
        answers,
        signal,
        begun: ({ name }, before) =>
          terminal.progress(`Reading ${String(before + 1)} of ${String(sources.length)}: ${name}`),
      });
      const similarTo = similarTexts(pool.sketch);
      return await persistently(call, (again) =>
        changing(again, async (desk) => {
          const { files } = await addSources(desk, read, { read: pool.read, signal, similarTo });
          await report(again, desk, files, sources);
          return files.some(({ outcome }) => outcome === 'refused') ? 2 : 0;
        }),
      );
    } finally {
      await pool.close();
    }
  },
};

async function report(
  { given, terminal }: Call,
  desk: Desk,
  files: readonly FileReport[],
  sources: readonly Together[],
): Promise<void> {
  if (given.has('json')) {
    const views: unknown[] = [];
    for (const [at, file] of files.entries()) {
      views.push(await view(desk, file, sources[at]?.file));
    }
    terminal.print(json({ files: views }));
  }
  for (const file of files) {
    if (file.outcome === 'refused') terminal.say(file.failure.message);
    else if (!given.has('json')) terminal.print(await inWords(desk, file));
  }
}

const unknown = {
  title: null,
  author: null,
  outlet: null,
  published: null,
  language: null,
  guesses: {},
  words: null,
  blocks: {},
  comments: 0,
  leftOut: [],
  duplicates: [],
};

async function view(desk: Desk, report: FileReport, file = report.name) {
  const { outcome } = report;
  if (outcome === 'refused') {
    return { file, outcome, ...unknown, warnings: [], failure: report.failure };
  }
  if (outcome === 'project') {
    const { program, added, report: losses } = report;
    return { file, outcome, program, added, report: losses };
  }
  const reading = readingIn(desk.store().workspace, report.reading);
  return {
    file,
    outcome,
    id: reading.id,
    ...detailsView(reading),
    guesses: reading.guesses,
    blocks: blockCounts(reading),
    comments: commentsOf(reading.blocks).length,
    leftOut: await leftOutView(desk, reading),
    duplicates: [...alike(report), ...(await repeatedParagraphs(desk, reading))],
    warnings: outcome === 'added' ? report.warnings : [],
  };
}

/** What has the same words, or nearly: a reading by its id, or a file that came with this one. */
function alike(report: ReadingReport): KnownReading[] {
  const { outcome, reading, title } = report;
  if (outcome === 'duplicate') return [{ reading, title, how: 'sameBytes' }];
  return report.known === null ? [] : [report.known];
}

/** A paragraph that stands there again; `of` is the first one, null where only a part is repeated. */
interface RepeatedParagraph {
  readonly block: string;
  readonly of: string | null;
  readonly how: 'repeated';
}

async function repeatedParagraphs(desk: Desk, reading: Reading): Promise<RepeatedParagraph[]> {
  const { blocks } = reading;
  const copies = await copiesInReading(desk, reading.id);
  return blocks
    .filter(({ kind }) => kind === 'repeat')
    .map((block) => {
      const first = copies.originalOf(block);
      const of = first && blockAt(blocks, first.start);
      return { block: block.id, of: of?.id ?? null, how: 'repeated' };
    });
}

/** What is left out, with the line that it begins in; a text of which all is read is not opened. */
async function leftOutView(desk: Desk, reading: Reading) {
  const out = leftOut(reading);
  if (out.length === 0) return [];
  const lineAt = lineFinder(await desk.store().text(reading.id));
  return out.map(({ id, kind, reason, start }) => ({
    block: id,
    kind,
    reason,
    line: lineAt(start),
  }));
}

function leftOut({ blocks }: Reading) {
  return blocks.filter(({ included }) => !included);
}

async function inWords(desk: Desk, report: Exclude<FileReport, { outcome: 'refused' }>) {
  if (report.outcome === 'project') return projectInWords(report);
  const { name, title } = report;
  if (report.outcome === 'duplicate') {
    return `${name}: the workspace has this file already, as “${title}”.\n`;
  }
  const reading = readingIn(desk.store().workspace, report.reading);
  const lines = [
    `${name}: added as “${title}”.`,
    ...factsOf(reading),
    ...contentsOf(reading),
    ...(await reasonsOf(desk, reading)),
    ...report.warnings,
  ];
  return `${lines.join('\n  ')}\n`;
}

function projectInWords(file: Extract<FileReport, { outcome: 'project' }>): string {
  const { name, program, report } = file;
  const by = program === null ? '' : ` by ${program}`;
  const head = `${name}: annotated work${by} (${report.format}). ${addedInWords(file)}`;
  return `${[head, ...reportLines(report)].join('\n  ')}\n`;
}

function factsOf({ author, outlet, published, guesses }: Reading): string[] {
  const fact = (what: string, value: string | null, from: string | undefined) =>
    value === null ? [] : [`${what}: ${value}${from === undefined ? '' : ` (${from})`}`];
  return [
    ...fact('Author', author, guesses.author),
    ...fact('Outlet', outlet, guesses.outlet),
    ...fact('Published', published, guesses.published),
  ];
}

function contentsOf(reading: Reading): string[] {
  const kinds = Object.entries(blockCounts(reading)).map(
    ([kind, count]) => `${inSpaces(kind)} ${String(count)}`,
  );
  const comments = commentsOf(reading.blocks).length;
  return [
    `Blocks: ${kinds.join(', ')}`,
    ...(comments > 0 ? [`Comments: ${comments.toLocaleString('en')}`] : []),
  ];
}

/** Lines of one reason that are named; a page may have a hundred share buttons. */
const linesNamed = 6;

async function reasonsOf(desk: Desk, reading: Reading): Promise<string[]> {
  const out = leftOut(reading);
  if (out.length === 0) return [];
  const lines = lineNumbers(await desk.store().text(reading.id));
  const places = new Map<string, string[]>();
  for (const block of out) {
    const why = `${inSpaces(block.kind)}: ${block.reason ?? 'The source says so.'}`;
    const there = places.get(why) ?? [];
    places.set(why, there);
    there.push(lines(block));
  }
  const reasons = [...places].map(([why, all]) => `  ${why} (${inLines(all)})`);
  return [`Left out: ${counted(out.length, 'block')}`, ...reasons];
}

/** “line 18”, “lines 3, 9–12 and 4 more” */
function inLines(lines: readonly string[]): string {
  const named = lines.slice(0, linesNamed).join(', ');
  const more = lines.length - linesNamed;
  const isOne = lines.length === 1 && !named.includes('–');
  return `${isOne ? 'line' : 'lines'} ${named}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`;
}

/** “authorBio” in words: “author bio”. */
function inSpaces(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
