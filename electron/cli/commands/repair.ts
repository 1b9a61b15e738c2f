import path from 'node:path';
import { repairWorkspace } from '../../storage/repairWorkspace';
import { type Command, jsonOption } from '../command';
import { json } from '../terminal';

export const repair: Command = {
  name: 'repair',
  operands: 'WS',
  summary: 'Make a damaged workspace whole; what cannot be read is kept in its quarantine',
  options: [
    { name: 'dry-run', value: null, help: 'Only say what would be dropped' },
    { name: 'yes', value: null, help: 'Do it' },
    jsonOption,
  ],
  async run({ given, terminal, now }) {
    const folder = path.resolve(given.required(0, 'WS'));
    given.atMost(1);
    const dryRun = given.has('dry-run');
    if (dryRun === given.has('yes')) {
      throw given.refuse('Either --dry-run or --yes is needed, and not both.');
    }
    const report = await repairWorkspace(folder, { dryRun, now });
    for (const sentence of report.remaining) terminal.say(sentence);
    if (given.has('json')) terminal.print(json({ dryRun, ...report }));
    else {
      for (const sentence of report.drops) terminal.print(`${sentence}\n`);
      terminal.print(`${verdict(report.drops.length, dryRun)}\n`);
    }
    return report.remaining.length === 0 ? 0 : 2;
  },
};

function verdict(drops: number, dryRun: boolean): string {
  if (drops === 0) return 'Nothing needs a repair; nothing was changed.';
  return dryRun ? 'Nothing was changed. “--yes” does it.' : 'The workspace is whole again.';
}
