import path from 'node:path';
import { checkWorkspace } from '../../storage/checkWorkspace';
import { type Command, jsonOption } from '../command';
import { json } from '../terminal';
import { counted } from '../../../shared/text/counted';

export const check: Command = {
  name: 'check',
  operands: 'WS',
  summary: 'Read everything and compare it: digests, seals, and every quote with its text',
  options: [jsonOption],
  async run({ given, terminal }) {
    const folder = path.resolve(given.required(0, 'WS'));
    given.atMost(1);
    const report = await checkWorkspace(folder);
    const { problems, readings, tags, codes, reviewers } = report;
    const ok = problems.length === 0;
    for (const problem of problems) terminal.say(problem);
    if (given.has('json')) {
      terminal.print(json({ ok, ...report }));
      return ok ? 0 : 2;
    }
    const counts = [
      counted(readings, 'reading'),
      counted(tags, 'tag'),
      counted(codes, 'code'),
      counted(reviewers, 'reviewer'),
    ].join(', ');
    const verdict = ok
      ? 'Every file is whole, and every quote stands in its text.'
      : `${counted(problems.length, 'problem')} found; nothing was changed.`;
    terminal.print(`Checked ${counts}. ${verdict}\n`);
    return ok ? 0 : 2;
  },
};
