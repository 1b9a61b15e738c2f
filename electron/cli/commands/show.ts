import { citation } from '../../../shared/cite/citation';
import { tagsOf } from '../../../shared/model/workspace';
import { type Command, jsonOption } from '../command';
import { readingToShow } from '../readingToShow';
import { json } from '../terminal';
import { detailsView } from '../views';

export const show: Command = {
  name: 'show',
  operands: 'WS READING',
  summary: 'Print the text of a reading; with --json also its blocks',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    const { store, reading, text } = await readingToShow(call);
    if (!given.has('json')) {
      terminal.print(`${citation(reading)}\n\n${text}${text.endsWith('\n') ? '' : '\n'}`);
      return 0;
    }
    const { id, blocks, guesses, origin, added } = reading;
    const { sha256, ...source } = origin;
    const tags = tagsOf(store.workspace, id).length;
    terminal.print(
      json({
        id,
        ...detailsView(reading),
        guesses,
        sha256,
        added,
        origin: source,
        tags,
        text,
        blocks,
      }),
    );
    return 0;
  },
};
