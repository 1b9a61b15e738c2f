import { annotatedFormats } from '../../import/annotated/formats';
import { exportFormats } from '../../../shared/export/index';
import { formats as importFormats } from '../../import/formats';
import { type Command, jsonOption } from '../command';
import { json } from '../terminal';

const titles: Readonly<Record<string, string>> = {
  importers: 'Import: readings',
  annotated: 'Import: annotated work',
  exporters: 'Export',
};

export const formats: Command = {
  name: 'formats',
  operands: '',
  summary: 'List the formats that can be imported and exported',
  options: [jsonOption],
  run({ given, terminal }) {
    given.atMost(0);
    const lists = {
      importers: Object.values(importFormats),
      annotated: annotatedFormats,
      exporters: exportFormats.map(({ id, label, extension }) => ({
        id,
        label,
        extensions: [`.${extension}`],
      })),
    };
    if (given.has('json')) {
      terminal.print(json(lists));
      return Promise.resolve(0);
    }
    for (const [title, list] of Object.entries(lists)) {
      terminal.print(`${titles[title] ?? title}\n`);
      const width = Math.max(...list.map(({ id }) => id.length));
      for (const { id, label, extensions } of list) {
        terminal.print(`  ${id.padEnd(width)}  ${label} (${extensions.join(', ')})\n`);
      }
    }
    return Promise.resolve(0);
  },
};
