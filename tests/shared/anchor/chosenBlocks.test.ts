import { describe, expect, it } from 'vitest';
import { withChosenBlocks } from '../../../shared/anchor/chosenBlocks';
import type { Block } from '../../../shared/model/block';
import {
  attachedTo,
  kept,
  mergedWithAbove,
  notComment,
  splitAt,
} from '../../../shared/model/blockEdits';
import { editedBlocks } from '../../../shared/model/change';
import { aLook, type LineOf } from '../../support/looks';

const comment = { kind: 'comment', comment: { author: null, time: null, replyTo: null } } as const;
const more = { kind: 'comment', joins: true } as const;

const old = aLook([
  ['The council wants cameras.'],
  ['First reader.', comment],
  ['Goes on, or does she?', more],
  ['Second reader.', comment],
  ['Ditto.', comment],
  ['Ditto.', comment],
]);

/** The new version: a line more above, and one of the two equal lines is gone. */
const to = aLook([
  ['A line that is new.'],
  ['The  council wants cameras.'],
  ['First reader.', comment],
  ['Goes on, or does she?', more],
  ['Second reader.', comment],
  ['Ditto.', comment],
]);

function chosenIn(blocks: readonly Block[], into: { text: string; blocks: readonly Block[] } = to) {
  return withChosenBlocks({ text: old.text, blocks }, into);
}

describe('what a person said of blocks of an older version', () => {
  it('holds where the words are the same, with the ids and places of the new one', () => {
    const split = editedBlocks(old.blocks, splitAt(old.blocks, 'b3'));
    const { blocks, taken } = chosenIn(split);
    expect(taken).toBe(1);
    const { start, end } = to.blocks[3] ?? {};
    expect(blocks[3]).toEqual({ ...split[2], id: 'b4', start, end, reason: null });
    expect(blocks.filter((_, at) => at !== 3)).toEqual(to.blocks.filter((_, at) => at !== 3));
  });

  it('joins nothing to a comment that came between', () => {
    const merged = editedBlocks(old.blocks, mergedWithAbove(old.blocks, 'b4'));
    expect(chosenIn(merged).blocks[4]).toMatchObject({ joins: true, comment: null });
    const between = aLook([
      ['First reader.', comment],
      ['A stranger.', comment],
      ['Second reader.', comment],
    ]);
    expect(chosenIn(merged, between)).toEqual({ blocks: between.blocks, taken: 0 });
  });

  it('has the reason that the new file gives', () => {
    const reasoned = old.blocks.map((block) => ({ ...block, reason: 'Stands in line 3.' }));
    const out = editedBlocks(reasoned, kept(reasoned, ['b1'], false));
    const anew = to.blocks.map((block) => ({ ...block, reason: 'Stands in line 7.' }));
    expect(chosenIn(out, { ...to, blocks: anew }).blocks[1]).toMatchObject({
      included: false,
      reason: 'Stands in line 7.',
    });
  });

  it('leads an answer to the same comment', () => {
    const answered = editedBlocks(old.blocks, attachedTo(old.blocks, 'b4', 'b2'));
    expect(chosenIn(answered).blocks[4]?.comment?.replyTo).toBe('b3');
  });

  it('lets an answer go that would lead to no comment', () => {
    const answered = editedBlocks(old.blocks, attachedTo(old.blocks, 'b4', 'b2'));
    const plain: LineOf[] = [['First reader.'], ['Second reader.', comment]];
    expect(chosenIn(answered, aLook(plain)).blocks[1]?.comment?.replyTo).toBe(null);
  });

  it('is not taken over for words that stand more often in one of them', () => {
    const paragraph = editedBlocks(old.blocks, notComment(old.blocks, 'b5'));
    expect(chosenIn(paragraph)).toEqual({ blocks: to.blocks, taken: 0 });
  });

  it('yields to what was said of the new version', () => {
    const out = editedBlocks(old.blocks, kept(old.blocks, ['b1'], false));
    const wanted = { ...to.blocks[1]!, kind: 'heading' as const, chosen: true };
    const { blocks, taken } = chosenIn(out, { ...to, blocks: to.blocks.with(1, wanted) });
    expect([blocks[1], taken]).toEqual([wanted, 0]);
  });

  it('is nothing when nobody said anything', () => {
    expect(chosenIn(old.blocks).blocks).toBe(to.blocks);
  });
});
