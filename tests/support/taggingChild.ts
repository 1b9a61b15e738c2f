import { addTag } from '../../electron/services/tags';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { counters } from './testDesk';

/*
 * Tags without end, and prints the id of each tag when the store has confirmed it: the process
 * that tests kill in the middle of its work. Arguments: folder, reading, prefix of its ids.
 */
const [folder = '', reading = '', prefix = ''] = process.argv.slice(2);
const store = await WorkspaceStore.open(folder);
let ids = 0;
const desk = {
  ...counters(),
  store: () => store,
  newId: () => `${prefix}-${String(++ids)}`,
};
for (let round = 0; ; round += 1) {
  const start = round % 40;
  for (const end of [60, 70, 80, 90, 100]) {
    const { tag, changes } = await addTag(desk, {
      reading,
      code: 'legal',
      start,
      end: end + (Math.floor(round / 40) % 100),
      note: null,
      reviewer: null,
    });
    // It folds all the time, so that some kills fall into a fold.
    if (changes.length > 0 && ids % 7 === 0) void store.fold();
    if (changes.length > 0) process.stdout.write(`${tag.id}\n`);
  }
}
