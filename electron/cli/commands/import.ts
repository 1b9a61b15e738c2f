import type { FileReport } from '../../../shared/ipc/contract';
import { commentsOf } from '../../../shared/model/comments';
import type { Reading } from '../../../shared/model/reading';
import type { Workspace } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';
import { importSources } from '../../import/importSources';
import { ReadingPool } from '../../import/readingPool';
import { sourcesAt } from '../../import/sourcesAt';
import { Files } from '../../storage/files';
import { readingIn } from '../../storage/records';
import { type Command, jsonOption } from '../command';
import { changing } from '../openDesk';
import { json } from '../terminal';
import { blockCounts, detailsView } from '../views';

export const importCommand: Command = {
  name: 'import',
  operands: 'WS FILE|FOLDER...',
  summary: 'Bring readings in; what is refused does not stop the others, Ctrl+C leaves nothing',
  options: [jsonOption],
  async run(call) {
    const { given, terminal, importWorker } = call;
    given.required(1, 'FILE');
    const paths = given.from(1);
    return changing(call, async (desk) => {
      const signal = call.interrupted();
      const { sources, passedOver } = await sourcesAt(new Files(), paths);
      for (const { failure } of passedOver) terminal.say(failure.message);
      const pool = new ReadingPool({ worker: importWorker });
      const begun = ({ name }: { name: string }, before: number) =>
        terminal.progress(`Reading ${String(before + 1)} of ${String(sources.length)}: ${name}`);
      const { files } = await importSources(desk, sources, {
        read: pool.read,
        signal,
        begun,
      }).finally(() => pool.close());
      const { workspace } = desk.store();
      if (given.has('json')) {
        const views = files.map((file, at) => view(workspace, file, sources[at]?.file));
        terminal.print(json({ files: views }));
      }
      for (const file of files) {
        if (file.outcome === 'refused') terminal.say(file.failure.message);
        else if (!given.has('json')) terminal.print(inWords(workspace, file));
      }
      return files.some(({ outcome }) => outcome === 'refused') ? 2 : 0;
    });
  },
};

const unknown = {
  title: null,
  author: null,
  outlet: null,
  published: null,
  language: null,
  words: null,
  blocks: {},
  comments: 0,
  leftOut: [],
};

function view(workspace: Workspace, report: FileReport, file = report.name) {
  const { outcome } = report;
  if (outcome === 'refused') {
    return { file, outcome, ...unknown, warnings: [], failure: report.failure };
  }
  const reading = readingIn(workspace, report.reading);
  return {
    file,
    outcome,
    id: reading.id,
    ...detailsView(reading),
    blocks: blockCounts(reading),
    comments: commentsOf(reading.blocks).length,
    leftOut: leftOut(reading).map(({ id, kind, reason }) => ({ block: id, kind, reason })),
    warnings: outcome === 'added' ? report.warnings : [],
  };
}

function leftOut({ blocks }: Reading) {
  return blocks.filter(({ included }) => !included);
}

function inWords(workspace: Workspace, report: Exclude<FileReport, { outcome: 'refused' }>) {
  const { name, title } = report;
  if (report.outcome === 'duplicate') {
    return `${name}: the workspace has this file already, as “${title}”.\n`;
  }
  const reading = readingIn(workspace, report.reading);
  const lines = [
    `${name}: added as “${title}”.`,
    ...factsOf(reading),
    ...contentsOf(reading),
    ...reasonsOf(reading),
    ...report.warnings,
  ];
  return `${lines.join('\n  ')}\n`;
}

function factsOf({ author, outlet, published }: Reading): string[] {
  const facts = { Author: author, Outlet: outlet, Published: published };
  return Object.entries(facts).flatMap(([what, fact]) =>
    fact === null ? [] : [`${what}: ${fact}`],
  );
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

/** The same reason once, with how often: a page may have a hundred share buttons. */
function reasonsOf(reading: Reading): string[] {
  const counts = new Map<string, number>();
  for (const { kind, reason } of leftOut(reading)) {
    const why = `${inSpaces(kind)}: ${reason ?? 'The source says so.'}`;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const reasons = [...counts].map(
    ([why, count]) => `  ${why}${count === 1 ? '' : ` (${count.toLocaleString('en')} times)`}`,
  );
  return [`Left out: ${counted(leftOut(reading).length, 'block')}`, ...reasons];
}

/** “authorBio” in words: “author bio”. */
function inSpaces(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
