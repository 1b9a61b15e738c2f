import path from 'node:path';
import { renderExport, writeExport } from '../../services/exports';
import type { Command } from '../command';
import { readingBy } from '../find';
import { readingDesk } from '../openDesk';
import { counted } from '../../../shared/text/counted';

export const exportCommand: Command = {
  name: 'export',
  operands: 'WS --format FORMAT --out FILE',
  summary: 'Write the workspace or one reading to a file',
  options: [
    { name: 'format', value: 'FORMAT', help: '“lectern formats” lists them' },
    { name: 'out', value: 'FILE', help: 'A file, which is replaced; - for standard output' },
    { name: 'reading', value: 'READING', help: 'Only this reading' },
  ],
  async run(call) {
    const { given, terminal } = call;
    given.atMost(1);
    const format = given.requiredOption('format');
    const out = given.requiredOption('out');
    const store = (await readingDesk(call)).store();
    const word = given.option('reading');
    const reading = word === null ? null : readingBy(store.workspace, word).id;
    const rendered = await renderExport(store, format, { reading });
    for (const { what, count } of rendered.losses) {
      terminal.say(`This format does not hold: ${what} (${count}).`);
    }
    // A script has to notice that a reading which could not be opened is missing from the file.
    const code = reading === null && store.problems.length > 0 ? 2 : 0;
    if (out === '-') {
      terminal.print(rendered.content);
      return code;
    }
    const written = await writeExport(path.resolve(out), rendered);
    terminal.say(`Exported ${counted(written.tags, 'tag')} to ${out} (${written.bytes} bytes).`);
    return code;
  },
};
