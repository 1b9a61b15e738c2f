import { codeTree } from '../../../shared/model/codeTree';
import type { Reading } from '../../../shared/model/reading';
import { readingsInUse, tagsOf } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';
import { oneLine } from '../../../shared/text/oneLine';
import type { Desk } from '../../desk';
import { copiesInReading } from '../../services/tags';
import { type Command, jsonOption } from '../command';
import { readingBy } from '../find';
import { readingDesk } from '../openDesk';
import { json } from '../terminal';
import { codeWithPath, reviewerName, type TagView, tagView } from '../views';

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
    const desk = await readingDesk(call);
    const { workspace } = desk.store();
    const word = given.option('reading');
    const readings = word === null ? readingsInUse(workspace) : [readingBy(workspace, word)];
    if (given.has('json')) {
      terminal.print(json({ tags: await viewsOf(desk, readings) }));
      return 0;
    }
    const all = readings.flatMap(({ id }) => tagsOf(workspace, id));
    const tree = codeTree(workspace.codes);
    for (const tag of all) {
      const { id, code, quote } = tag;
      const words = oneLine(quote, 80);
      terminal.print(
        `${id}  ${codeWithPath(tree, code)}, ${reviewerName(workspace, tag)}: “${words}”\n`,
      );
    }
    const waiting = readings.reduce((sum, { toPlace }) => sum + toPlace.length, 0);
    if (waiting > 0) {
      terminal.say(
        `${counted(waiting, 'tag')} of earlier versions ${waiting === 1 ? 'waits' : 'wait'} for a place.`,
      );
    } else if (all.length === 0) terminal.say('There are no tags here yet.');
    return 0;
  },
};

async function viewsOf(desk: Desk, readings: readonly Reading[]): Promise<TagView[]> {
  const { workspace } = desk.store();
  const views: TagView[] = [];
  for (const { id } of readings) {
    const copies = await copiesInReading(desk, id);
    views.push(...tagsOf(workspace, id).map((tag) => tagView(workspace, tag, copies)));
  }
  return views;
}
