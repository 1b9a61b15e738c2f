import { randomUUID } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { check } from './cli/commands/check';
import { codes } from './cli/commands/codes';
import { comments } from './cli/commands/comments';
import { create } from './cli/commands/create';
import { exportCommand } from './cli/commands/export';
import { formats } from './cli/commands/formats';
import { history } from './cli/commands/history';
import { importCommand } from './cli/commands/import';
import { list } from './cli/commands/list';
import { repair } from './cli/commands/repair';
import { restore } from './cli/commands/restore';
import { revise } from './cli/commands/revise';
import { show } from './cli/commands/show';
import { tag } from './cli/commands/tag';
import { tags } from './cli/commands/tags';
import { untag } from './cli/commands/untag';
import { persistent } from './cli/persistent';
import { printedBy } from './cli/printedBy';
import { runCommand } from './cli/runCommand';
import { processTerminal } from './cli/terminal';
import { writeHere } from './write/writing';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The second composition root: the services of the app without a window, in plain Node. */
process.exitCode = await runCommand(
  [
    create,
    importCommand,
    list,
    show,
    comments,
    revise,
    codes,
    persistent(tag),
    persistent(untag),
    tags,
    exportCommand,
    formats,
    history,
    persistent(restore),
    check,
    repair,
  ],
  process.argv.slice(2),
  {
    terminal: processTerminal(process),
    version: __APP_VERSION__,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    importWorker: path.join(here, 'importWorker.mjs'),
    write: writeHere({ printPage: printedBy(path.join(here, '../../scripts/printPage.mjs')) }),
    interrupted() {
      const stop = new AbortController();
      // The second time ends it at once, as everywhere.
      process.once('SIGINT', () => stop.abort());
      return stop.signal;
    },
  },
);
