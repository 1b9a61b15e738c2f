import { codeTree, pathName } from '../../../shared/model/codeTree';
import { oneLine } from '../../../shared/text/oneLine';
import { type Command, jsonOption } from '../command';
import { readingDesk } from '../openDesk';
import { json } from '../terminal';
import { codeView } from '../views';

export const codes: Command = {
  name: 'codes',
  operands: 'WS',
  summary: 'List the codes that passages can be tagged with',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    given.atMost(1);
    const { codes: all } = (await readingDesk(call)).store().workspace;
    const { inOrder } = codeTree(all);
    if (given.has('json')) {
      terminal.print(json({ codes: inOrder.map(codeView) }));
      return 0;
    }
    for (const node of inOrder) {
      const { id, letter, definition } = node.code;
      terminal.print(`${letter}  ${pathName(node)} (${id}): ${oneLine(definition, 100)}\n`);
    }
    return 0;
  },
};
