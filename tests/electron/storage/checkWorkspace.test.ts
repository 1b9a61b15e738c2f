import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '../../support/importTexts';
import { addTag } from '../../../electron/services/tags';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import type { Change } from '../../../shared/model/change';
import type { Tag } from '../../../shared/model/tag';
import { contentsOf } from '../../support/faultyFiles';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, createDesk } from '../../support/testDesk';

async function checked() {
  const folder = path.join(temporaryFolder(), 'ws');
  const desk = await createDesk(folder);
  await importText(desk, article);
  const [reading = ''] = desk.store().workspace.order;
  const place = { reading, code: 'legal', start: 4, end: 8 };
  const { tag } = await addTag(desk, { ...place, note: null, reviewer: null });
  const commit = (change: Change) => desk.store().transact('fault', () => [change]);
  return { folder, tag, commit };
}

test('A whole workspace has no problems, and checking it changes nothing', async () => {
  const { folder } = await checked();
  const before = contentsOf(folder);
  expect(await checkWorkspace(folder)).toEqual({
    readings: 1,
    tags: 1,
    codes: 4,
    reviewers: 1,
    problems: [],
  });
  expect(contentsOf(folder)).toEqual(before);
});

test('A tag that does not stand on its words, or names nobody, is a problem', async () => {
  const faults: [Partial<Tag>, string][] = [
    [{ quote: 'Tran' }, 'does not stand on the words'],
    [{ prefix: 'A ' }, 'does not stand on the words'],
    [{ start: 5 }, 'does not stand on the words'],
    [{ end: 100_000 }, 'does not stand on the words'],
    [{ code: 'none' }, 'a code that is not in the codebook: none'],
    [{ reviewer: 'nobody' }, 'a reviewer who is not in the codebook: nobody'],
  ];
  for (const [fault, says] of faults) {
    const { folder, tag, commit } = await checked();
    await commit({ kind: 'tag.add', tag: { ...tag, id: 'bad', ...fault } });
    const { problems } = await checkWorkspace(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('bad');
    expect(problems[0]).toContain(says);
  }
});

test('A changed or missing source is a problem, by name', async () => {
  for (const kind of ['originals', 'texts']) {
    for (const harm of ['change', 'remove']) {
      const { folder } = await checked();
      const [name = ''] = fs.readdirSync(path.join(folder, kind));
      const file = path.join(folder, kind, name);
      if (harm === 'change') fs.appendFileSync(file, 'x');
      else fs.rmSync(file);
      const { problems } = await checkWorkspace(folder);
      expect([kind, harm, problems.length]).toEqual([kind, harm, 1]);
      expect(problems[0]).toContain(path.parse(name).name);
    }
  }
});

test('A workspace that cannot be opened is a problem, not an error', async () => {
  const { folder } = await checked();
  fs.writeFileSync(path.join(folder, 'workspace.json'), '{}');
  const { problems } = await checkWorkspace(folder);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('workspace.json');
});
