import { oneLine } from '../../../shared/text/oneLine';
import { copiesInReading, tagsService } from '../../services/tags';
import { type Command, jsonOption } from '../command';
import { tagBy } from '../find';
import { changing } from '../openDesk';
import { json } from '../terminal';
import { tagView } from '../views';

export const untag: Command = {
  name: 'untag',
  operands: 'WS TAGID',
  summary: 'Take a tag off its passage',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    const word = given.required(1, 'TAGID');
    given.atMost(2);
    return changing(call, async (desk) => {
      const { workspace } = desk.store();
      const tag = tagBy(workspace, word);
      const copies = await copiesInReading(desk, tag.reading);
      await tagsService(desk)['tags.remove']({ reading: tag.reading, tag: tag.id });
      terminal.print(
        given.has('json')
          ? json(tagView(workspace, tag, copies))
          : `Removed ${tag.id} from “${oneLine(tag.quote, 80)}”.\n`,
      );
      return 0;
    });
  },
};
