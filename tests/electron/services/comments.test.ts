import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentsService } from '../../../electron/services/comments';
import { readingsService } from '../../../electron/services/readings';
import { commentsOf } from '../../../shared/model/comments';
import { tagsOf } from '../../../shared/model/workspace';
import { discussed } from '../../support/discussed';
import { importText } from '../../support/importTexts';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createDesk } from '../../support/testDesk';

async function comments() {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  await importText(desk, discussed);
  const [reading = ''] = desk.store().workspace.order;
  const now = () => desk.store().workspace.readings[reading]!;
  const all = () => commentsOf(now().blocks);
  const ids = all().map(({ first }) => first.id);
  const undone = async () => (await desk.store().undo())?.label;
  return { desk, service: commentsService(desk), reading, now, all, ids, undone };
}

describe('comments of a reading', () => {
  it('are merged with the one above and split again, each a step of its own', async () => {
    const { service, reading, all, ids, undone, now } = await comments();
    const before = now();
    const [, second = ''] = ids;
    await service['comments.merge']({ reading, block: second });
    expect(all().map(({ blocks }) => blocks.length)).toEqual([2, 1]);
    await service['comments.split']({ reading, block: second });
    expect(all().map(({ first }) => first.id)).toEqual(ids);
    // Where a comment begins already there is nothing to split.
    const again = await service['comments.split']({ reading, block: second });
    expect(again.changes).toEqual([]);
    expect(await undone()).toBe('split of a comment');
    expect(await undone()).toBe('merge of two comments');
    expect(now()).toEqual(before);
  });

  it('can be none, and what answered them answers on', async () => {
    const { service, reading, all, ids, undone } = await comments();
    const [first = '', second = '', third = ''] = ids;
    await service['comments.reply']({ reading, block: second, to: first });
    await service['comments.reply']({ reading, block: third, to: second });
    expect(all().map(({ replyTo }) => replyTo)).toEqual([null, first, second]);
    await service['comments.notOne']({ reading, block: second });
    expect(all().map(({ replyTo }) => replyTo)).toEqual([null, first]);
    expect(await undone()).toBe('change of a comment to a paragraph');
    await service['comments.reply']({ reading, block: third, to: null });
    expect(all()[2]?.replyTo).toBeNull();
  });

  it('cannot answer themselves, in one step or in several', async () => {
    const { desk, service, reading, ids } = await comments();
    const [first = '', second = '', third = ''] = ids;
    await service['comments.reply']({ reading, block: second, to: first });
    await service['comments.reply']({ reading, block: third, to: second });
    const before = desk.store().workspace;
    for (const to of [first, second, third]) {
      await expect(service['comments.reply']({ reading, block: first, to })).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('Nothing was changed.') as string,
      });
    }
    expect(desk.store().workspace).toBe(before);
  });

  it('are tagged all at once, those that are tagged already only once', async () => {
    const { desk, service, reading, all, ids, undone } = await comments();
    const [first, ...rest] = all();
    await service['blocks.keep']({ reading, blocks: [ids[2] ?? ''], included: false });
    await service['comments.tagAll']({ reading });
    const spans = () =>
      tagsOf(desk.store().workspace, reading).map(({ start, code }) => ({ start, code }));
    const expected = [first!, rest[0]!].map(({ start }) => ({ start, code: 'comment' }));
    expect(spans()).toEqual(expected);
    expect((await service['comments.tagAll']({ reading })).changes).toEqual([]);
    expect(await undone()).toBe('tags on comments');
    expect(spans()).toEqual([]);
    await desk.store().transact('removal of a code', ({ codes }) => {
      const { deleted } = codes.find(({ id }) => id === 'comment')!;
      const set = { deleted: '2025-02-04T12:00:00.000Z' };
      return [{ kind: 'code.update', code: 'comment', set, was: { deleted } }];
    });
    await expect(service['comments.tagAll']({ reading })).rejects.toMatchObject({
      kind: 'refused',
    });
    expect(spans()).toEqual([]);
  });
});

describe('parts of a text', () => {
  it('are left out and come back, as many at once as were chosen', async () => {
    const { service, reading, now, undone } = await comments();
    const included = () => now().blocks.map((block) => block.included);
    const before = included();
    await service['blocks.keep']({ reading, blocks: ['b1', 'b3'], included: false });
    expect(included()).toEqual(before.map((was, at) => was && at !== 0 && at !== 2));
    expect(await undone()).toBe('removal of 2 parts from the text');
    expect(included()).toEqual(before);
    expect(
      (await service['blocks.keep']({ reading, blocks: ['b1'], included: true })).changes,
    ).toEqual([]);
  });

  it('that are not there are refused by every call', async () => {
    const { desk, service, reading, ids } = await comments();
    const before = desk.store().workspace;
    const block = 'b99';
    const [first = ''] = ids;
    const calls = [
      () => service['comments.split']({ reading, block }),
      () => service['comments.merge']({ reading, block }),
      () => service['comments.notOne']({ reading, block }),
      () => service['comments.reply']({ reading, block, to: null }),
      () => service['comments.reply']({ reading, block: first, to: block }),
      () => service['blocks.keep']({ reading, blocks: ['b1', block], included: false }),
      () => service['comments.split']({ reading: 'gone', block: 'b1' }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ kind: 'notFound' });
    expect(desk.store().workspace).toBe(before);
  });
});

describe('a detail that was guessed', () => {
  it('is no guess any more when somebody has set it, also to the same', async () => {
    const { desk, reading, now, undone } = await comments();
    const { guesses, published } = now();
    expect(guesses.published).toContain('4 February 2025');
    await readingsService(desk)['readings.update']({ reading, set: { published } });
    const { published: _, ...left } = guesses;
    expect(now()).toMatchObject({ published });
    expect(now().guesses).toEqual(left);
    await undone();
    expect(now().guesses).toEqual(guesses);
    await readingsService(desk)['readings.bin']({ reading, binned: true });
    expect(now().guesses).toEqual(guesses);
  });
});
