import { readingsInUse, tagsOf } from '../../../shared/model/workspace';
import { oneLine } from '../../../shared/text/oneLine';
import { type Command, jsonOption } from '../command';
import { readingBy } from '../find';
import { readingDesk } from '../openDesk';
import { json } from '../terminal';
import { tagView } from '../views';

export const tags: Command = {
  name: 'tags',
  operands: 'WS',
  summary: 'List the tags of a workspace or of one reading',
  options: [
    { name: 'reading', value: 'READING', help: 'Only the tags of this reading' },
    jsonOption,
  ],
  async run(call) {
    const { given, terminal } = call;
    given.atMost(1);
    const { workspace } = (await readingDesk(call)).store();
    const word = given.option('reading');
    const readings = word === null ? readingsInUse(workspace) : [readingBy(workspace, word)];
    const views = readings
      .flatMap(({ id }) => tagsOf(workspace, id))
      .map((tag) => tagView(workspace, tag));
    if (given.has('json')) {
      terminal.print(json({ tags: views }));
      return 0;
    }
    for (const { id, code, reviewer, quote } of views) {
      terminal.print(`${id}  ${code}, ${reviewer}: “${oneLine(quote, 80)}”\n`);
    }
    if (views.length === 0) terminal.say('There are no tags here yet.');
    return 0;
  },
};
