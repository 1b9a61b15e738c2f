import { type Command, jsonOption } from '../command';
import { versionBy } from '../find';
import { changing } from '../openDesk';
import { json } from '../terminal';

export const restore: Command = {
  name: 'restore',
  operands: 'WS VERSION',
  summary: 'Go back to an earlier version; what there is now is kept as a version before',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    const word = given.required(1, 'VERSION');
    given.atMost(2);
    return changing(call, async (desk) => {
      const { versions } = desk.store();
      const version = versionBy(await versions.list(), word);
      const { changes } = await versions.restore(version.id);
      if (given.has('json')) terminal.print(json({ version, changes: changes.length }));
      else if (changes.length === 0) terminal.print('Nothing differs from this version.\n');
      else terminal.print(`Went back to ${versions.called(version)}.\n`);
      return 0;
    });
  },
};
