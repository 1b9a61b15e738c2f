import { codesInUse } from '../../../shared/model/workspace';
import { oneLine } from '../../../shared/text/oneLine';
import { type Command, jsonOption } from '../command';
import { readingDesk } from '../openDesk';
import { json } from '../terminal';

export const codes: Command = {
  name: 'codes',
  operands: 'WS',
  summary: 'List the codes that passages can be tagged with',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    given.atMost(1);
    const inUse = codesInUse((await readingDesk(call)).store().workspace);
    if (given.has('json')) {
      terminal.print(json({ codes: inUse.map(({ deleted: _inUse, ...code }) => code) }));
      return 0;
    }
    for (const { id, letter, name, definition } of inUse) {
      terminal.print(`${letter}  ${name} (${id}): ${oneLine(definition, 100)}\n`);
    }
    return 0;
  },
};
