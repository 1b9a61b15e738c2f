import type { Version } from '../../../shared/model/version';
import { counted } from '../../../shared/text/counted';
import { type Command, jsonOption } from '../command';
import { readingDesk } from '../openDesk';
import { json } from '../terminal';

export const history: Command = {
  name: 'history',
  operands: 'WS',
  summary: 'List the earlier versions of a workspace, the last one first',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    given.atMost(1);
    const { versions } = (await readingDesk(call)).store();
    const list = await versions.list();
    for (const { message } of await versions.problems()) terminal.say(message);
    if (given.has('json')) terminal.print(json({ versions: list }));
    else for (const version of list) terminal.print(`${lineOf(version)}\n`);
    if (list.length === 0) terminal.say('This workspace has no earlier versions yet.');
    return 0;
  },
};

function lineOf({ id, at, label, name, by, readings, tags }: Version): string {
  const counts = `${counted(readings, 'reading')}, ${counted(tags, 'tag')}`;
  const called = name === null ? label : `“${name}”, named by ${by}: ${label}`;
  return `${id}  ${at}  ${called} (${counts})`;
}
