import path from 'node:path';
import { renderExport, writeExport } from '../../services/exports';
import { type Command, type Given, jsonOption } from '../command';
import { exportCancelled } from '../../write/exportCancelled';
import { codeBy, readingBy, reviewerBy } from '../find';
import { readingDesk } from '../openDesk';
import { json } from '../terminal';
import { formatById } from '../../../shared/export/index';
import { type ExportScope, wholeWorkspace } from '../../../shared/export/scope';
import type { Workspace } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';

export const exportCommand: Command = {
  name: 'export',
  operands: 'WS --format FORMAT --out FILE',
  summary: 'Write the workspace, or a part of it, to a file',
  options: [
    { name: 'format', value: 'FORMAT', help: '“lectern formats” lists them' },
    { name: 'out', value: 'FILE', help: 'A file, which is replaced; - for standard output' },
    { name: 'reading', value: 'READING', help: 'Only this reading; can be given several times' },
    { name: 'tags', value: 'CODE,...', help: 'Only passages with these tags' },
    { name: 'reviewer', value: 'NAME', help: 'Only this reviewer’s tags; several times, too' },
    { name: 'no-notes', value: null, help: 'Without notes' },
    { name: 'for', value: 'PROGRAM', help: 'Positions as this program counts: nvivo, with qdpx' },
    { name: 'no-texts', value: null, help: 'Without full texts, where the format can do without' },
    jsonOption,
  ],
  async run(call) {
    const { given, terminal } = call;
    given.atMost(1);
    const format = given.requiredOption('format');
    const out = given.requiredOption('out');
    requireWhole(given, format);
    const store = (await readingDesk(call)).store();
    if (out === '-' && given.has('json')) {
      throw given.refuse(
        '--json prints a report, and --out - the file: they go to the same place.',
      );
    }
    const scope = { ...scopeIn(given, store.workspace), forNvivo: isForNvivo(given, format) };
    // What is being written is written to its end: no half file stays.
    const signal = call.interrupted();
    const rendered = await renderExport(store, format, scope, call.write, signal);
    if (signal.aborted) throw exportCancelled();
    if (!given.has('json')) {
      for (const fact of rendered.report.facts) terminal.say(fact);
      for (const { what, records } of rendered.report.losses) {
        terminal.say(`This format does not hold: ${what} (${records.length}).`);
      }
    }
    // A script has to notice that a reading which could not be opened is missing from the file.
    const code = scope.readings === null && store.problems.length > 0 ? 2 : 0;
    if (out === '-') {
      terminal.write(rendered.bytes);
      return code;
    }
    const written = await writeExport(path.resolve(out), rendered);
    if (given.has('json')) {
      terminal.print(json({ file: out, ...written, report: rendered.report }));
      return code;
    }
    terminal.say(`Exported ${counted(written.tags, 'tag')} to ${out} (${written.bytes} bytes).`);
    return code;
  },
};

/** Who asks for a part, perhaps to give it away, must not get everything. */
function requireWhole(given: Given, format: string): void {
  const part = ['reading', 'tags', 'reviewer', 'no-notes', 'no-texts'].find((one) =>
    given.has(one),
  );
  if (part === undefined || formatById(format)?.needs !== 'everything') return;
  throw given.refuse(
    `“${format}” is always the whole workspace: leave out --${part}, or take --format json.`,
  );
}

function scopeIn(given: Given, workspace: Workspace): ExportScope {
  return {
    ...wholeWorkspace,
    readings: given.all('reading')?.map((word) => readingBy(workspace, word).id) ?? null,
    codes: given.all('tags')?.flatMap((words) => codesNamed(workspace, words)) ?? null,
    reviewers: given.all('reviewer')?.map((word) => reviewerBy(workspace, word).id) ?? null,
    notes: !given.has('no-notes'),
    texts: !given.has('no-texts'),
  };
}

/** A name may hold a comma: one that is a whole name is no list. */
function codesNamed(workspace: Workspace, words: string): string[] {
  const isOne = workspace.codes.some(({ name }) => name === words.trim());
  const names = isOne ? [words] : words.split(',');
  return names.map((word) => codeBy(workspace, word.trim()).id);
}

/** NVivo for Windows is the only program that counts otherwise than its format says. */
function isForNvivo(given: Given, format: string): boolean {
  const program = given.option('for');
  if (program === null) return false;
  if (program.toLowerCase() !== 'nvivo') {
    throw given.refuse(`--for takes nvivo, not “${program}”.`);
  }
  const known = formatById(format);
  if (known && known.canBeForNvivo !== true) {
    throw given.refuse(
      `--for nvivo goes with --format qdpx: “${format}” is the same for all programs.`,
    );
  }
  return true;
}
