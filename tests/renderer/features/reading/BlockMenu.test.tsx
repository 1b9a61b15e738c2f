import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlockMenu } from '../../../../renderer/features/reading/BlockMenu';
import { ReplyDialog } from '../../../../renderer/features/reading/ReplyDialog';
import { show, useStore } from '../../../../renderer/state/store';
import type { Reading } from '../../../../shared/model/reading';
import { doing, draw, texts, the, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { answerAs } from '../../../support/fakeMain';
import { aLook, begins, furniture, goesOn } from '../../../support/looks';
import { aReading } from '../../../support/records';

const { text, blocks } = aLook([
  ['A paragraph.'],
  ['Register.', furniture('Asks for a registration.')],
  ['First.', begins],
  ['Second.', begins],
  ['It goes on.', goesOn],
]);
const reading: Reading = { ...aReading('one'), blocks };
const committed = { changes: [], status: opened.status };

async function openAt(words: string) {
  await doing(() => {
    useStore.setState({ caret: text.indexOf(words) });
  });
  await draw(<BlockMenu reading={reading} />);
  await doing(() => {
    the('button.ib').click();
  });
  return texts('[role=menuitem]');
}
const choose = (label: string) =>
  doing(() => {
    the('[role=menuitem]', label).click();
  });

beforeEach(() => {
  show(opened);
});
afterEach(async () => {
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

describe('the menu of a block', () => {
  it('offers what can be done to the comment at the caret', async () => {
    expect(await openAt('It goes on')).toEqual([
      'Correct the text…R',
      'Merge comment 2 with 1Shift M',
      'Split comment 2 hereShift S',
      'Not a comment: comment 2Shift D',
      'Reply to…: comment 2Shift A',
      'Tag all comments as Reader comment2 comments',
      'Leave this comment out',
      'Show what was left out1 block',
    ]);
  });

  it('offers neither merging the first comment nor splitting where one begins', async () => {
    const labels = await openAt('First');
    expect(labels.join()).not.toMatch(/Merge|Split/);
    expect(labels).toContain('Not a comment: comment 1Shift D');
  });

  it('asks main, and offers to keep a block that is left out', async () => {
    const asked = answerAs({ 'comments.split': () => committed, 'blocks.keep': () => committed });
    await openAt('It goes on');
    await choose('Split');
    expect(asked).toEqual([{ name: 'comments.split', args: { reading: 'one', block: 'b5' } }]);
    await openAt('Register');
    await choose('Keep this paragraph');
    const args = { reading: 'one', blocks: ['b2'], included: true };
    expect(asked.at(-1)).toEqual({ name: 'blocks.keep', args });
    expect(useStore.getState().notices[0]?.text).toBe('Nothing had to be changed.');
  });

  it('leaves a whole comment out, with all of its paragraphs', async () => {
    const asked = answerAs({ 'blocks.keep': () => committed });
    await openAt('Second');
    await choose('Leave this comment out');
    const args = { reading: 'one', blocks: ['b4', 'b5'], included: false };
    expect(asked).toEqual([{ name: 'blocks.keep', args }]);
  });

  it('does not offer to leave out all that is read', async () => {
    const alone = aLook([
      ['Only.', begins],
      ['It goes on.', goesOn],
    ]);
    await draw(<BlockMenu reading={{ ...reading, blocks: alone.blocks }} />);
    await doing(() => {
      the('button.ib').click();
    });
    expect(texts('[role=menuitem]').join()).not.toContain('Leave');
  });

  it('shows what was left out, and hides it again', async () => {
    await openAt('A paragraph');
    await choose('Show what was left out');
    expect(useStore.getState().showLeftOut).toBe(true);
  });

  it('changes nothing where nothing can be changed', async () => {
    show({ ...opened, readOnly: { kind: 'locked', message: 'Ben has it.', detail: null } });
    expect(await openAt('It goes on')).toEqual(['Show what was left out1 block']);
  });
});

describe('what a comment answers', () => {
  it('is any comment but itself and those that answer it', async () => {
    const answering = blocks.map((block) =>
      block.id === 'b4'
        ? { ...block, comment: { author: null, time: null, replyTo: 'b3' } }
        : block,
    );
    const dialog = (block: string) => (
      <ReplyDialog
        key={block}
        reading={{ ...reading, blocks: answering }}
        block={block}
        onClose={() => undefined}
      />
    );
    await draw(dialog('b3'));
    expect(texts('option')).toEqual(['No comment']);
    await draw(dialog('b5'));
    expect(texts('option')).toEqual(['No comment', 'Comment 1']);
    expect(the('select', '', HTMLSelectElement).value).toBe('b3');
  });

  it('is sent to main, and the dialog closes', async () => {
    const asked = answerAs({ 'comments.reply': () => committed });
    let closed = 0;
    await draw(
      <ReplyDialog
        reading={reading}
        block="b4"
        onClose={() => {
          closed += 1;
        }}
      />,
    );
    await doing(() => {
      const select = the('select', '', HTMLSelectElement);
      select.value = 'b3';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await doing(() => {
      the('form', '', HTMLFormElement).requestSubmit();
    });
    const args = { reading: 'one', block: 'b4', to: 'b3' };
    expect(asked).toEqual([{ name: 'comments.reply', args }]);
    expect(closed).toBe(1);
  });
});
