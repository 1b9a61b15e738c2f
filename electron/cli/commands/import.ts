import path from 'node:path';
import type { FileReport } from '../../../shared/ipc/contract';
import type { Workspace } from '../../../shared/model/workspace';
import { importPaths } from '../../services/readings';
import { readingIn } from '../../storage/records';
import { type Command, jsonOption } from '../command';
import { changing } from '../openDesk';
import { json } from '../terminal';
import { blockCounts, detailsView } from '../views';

export const importCommand: Command = {
  name: 'import',
  operands: 'WS FILE...',
  summary: 'Bring readings in; a file that is refused does not stop the others',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    given.required(1, 'FILE');
    const paths = given.from(1);
    return changing(call, async (desk) => {
      const { files } = await importPaths(
        desk,
        paths.map((file) => path.resolve(file)),
      );
      const { workspace } = desk.store();
      if (given.has('json')) {
        terminal.print(json({ files: files.map((file, at) => view(workspace, file, paths[at])) }));
      }
      for (const file of files) {
        if (file.outcome === 'refused') terminal.say(file.failure.message);
        else if (!given.has('json')) terminal.print(`${sentence(file)}\n`);
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
    warnings: outcome === 'added' ? report.warnings : [],
  };
}

function sentence(report: Exclude<FileReport, { outcome: 'refused' }>): string {
  if (report.outcome === 'duplicate') {
    return `${report.name}: the workspace has this file already, as “${report.title}”.`;
  }
  return [`${report.name}: added as “${report.title}”.`, ...report.warnings].join(' ');
}
