import { newTag } from '../../shared/anchor/newTag';
import { addTag } from '../../electron/services/tags';
import { readingIn } from '../../electron/storage/records';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { counters } from './testDesk';

/*
 * Tags without end, and prints the id of each tag when the store has confirmed it: the process
 * that tests kill in the middle of its work. Every fifth command tags two readings at once, with
 * ids that end in `a` and `b`. Arguments: folder, two readings, prefix of its ids, and
 * `share` when another one works on the folder at the same time.
 */
const [folder = '', one = '', other = '', prefix = '', access] = process.argv.slice(2);
const store = await WorkspaceStore.open(folder, { access: access === 'share' ? 'share' : 'own' });
let ids = 0;
const desk = {
  ...counters(),
  store: () => store,
  newId: () => `${prefix}-${String(++ids)}`,
};

async function tagBoth(start: number, end: number): Promise<string[]> {
  const id = desk.newId();
  const texts = new Map([
    [one, await store.text(one)],
    [other, await store.text(other)],
  ]);
  const { changes } = await store.transact('tags', (workspace) =>
    [...texts].map(([reading, text], at) => {
      const created = desk.now();
      const fields = { code: 'rights', reviewer: workspace.me, note: null, claim: null, created };
      const tag = newTag(
        readingIn(workspace, reading),
        text,
        { start, end },
        { ...fields, id: `${id}${at === 0 ? 'a' : 'b'}` },
      );
      return { kind: 'tag.add' as const, tag };
    }),
  );
  return changes.map((change) => (change.kind === 'tag.add' ? change.tag.id : ''));
}

async function tagOne(start: number, end: number): Promise<string[]> {
  const { tag, changes } = await addTag(desk, {
    reading: one,
    code: 'legal',
    start,
    end,
    note: null,
    reviewer: null,
  });
  return changes.length > 0 ? [tag.id] : [];
}

for (let round = 0; ; round += 1) {
  const start = round % 40;
  const end = 60 + ((round * 7) % 90);
  const confirmed = await (round % 5 === 4 ? tagBoth(start, end) : tagOne(start, end));
  // It folds all the time, so that some kills fall into a fold.
  if (ids % 7 === 0) void store.fold();
  for (const id of confirmed) process.stdout.write(`${id}\n`);
}
