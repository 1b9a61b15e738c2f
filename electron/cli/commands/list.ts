import { readingsInUse, tagsOf } from '../../../shared/model/workspace';
import { type Command, jsonOption } from '../command';
import { readingDesk } from '../openDesk';
import { json } from '../terminal';
import { counted } from '../../../shared/text/counted';
import { detailsView } from '../views';

export const list: Command = {
  name: 'list',
  operands: 'WS',
  summary: 'List the readings of a workspace',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    given.atMost(1);
    const { workspace } = (await readingDesk(call)).store();
    const readings = readingsInUse(workspace);
    if (given.has('json')) {
      const views = readings.map((reading) => ({
        id: reading.id,
        ...detailsView(reading),
        sha256: reading.origin.sha256,
      }));
      terminal.print(json({ readings: views }));
      return 0;
    }
    for (const { id, title, text } of readings) {
      const tags = counted(tagsOf(workspace, id).length, 'tag');
      terminal.print(`${id}  ${title} (${counted(text.words, 'word')}, ${tags})\n`);
    }
    if (readings.length === 0) terminal.say('This workspace has no readings yet.');
    return 0;
  },
};
