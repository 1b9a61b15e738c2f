import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announce, notify } from '../../../renderer/state/notices';
import { toggleList, toggleNotes } from '../../../renderer/state/room';
import { show, useStore } from '../../../renderer/state/store';
import { goTo, recodeTag, removeTag, toggleTag } from '../../../renderer/state/tags';
import { undo } from '../../../renderer/state/history';
import { keepBounds, startBounding } from '../../../renderer/state/bounding';
import { baseCodes } from '../../../shared/model/baseCodes';
import { opened } from '../../support/emptyAnswers';
import { answerAs } from '../../support/fakeMain';
import { aReading, aTag } from '../../support/records';

const tag = { ...aTag('one', 't1'), code: 'legal', start: 1, end: 8, quote: 'abc def' };
const { status } = opened;
const said = () => useStore.getState().announcement;

beforeEach(() => {
  const workspace = {
    ...opened.workspace,
    order: ['one'],
    readings: { one: aReading('one') },
    codes: baseCodes(),
    tags: { one: [tag] },
  };
  show({ ...opened, workspace, place: { reading: 'one', offset: 0 } });
});
afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

describe('what screen readers are told', () => {
  it('names the tag that was given, how many words it has and how many tags are there', async () => {
    const given = { ...tag, id: 't2', code: 'rights', start: 4 };
    answerAs({
      'tags.toggle': () => ({
        changes: [{ kind: 'tag.add', tag: { ...given, quote: 'def' } }],
        status,
      }),
    });
    await toggleTag('rights', 4, 8);
    expect(said()).toBe('Human-rights concern added, 1 word. 2 tags here.');
  });

  it('names the tag that was removed, by its key or from its note', async () => {
    answerAs({ 'tags.remove': () => ({ changes: [{ kind: 'tag.remove', tag }], status }) });
    await removeTag('one', 't1');
    expect(said()).toBe('Legal argument removed, 2 words. 0 tags here.');
    expect(useStore.getState().notices[0]?.text).toBe('Tag removed.');
  });

  it('says which tag stands instead of which', async () => {
    answerAs({
      'tags.recode': () => ({
        changes: [
          {
            kind: 'tag.update',
            reading: 'one',
            tag: 't1',
            set: { code: 'security' },
            was: { code: 'legal' },
          },
        ],
        status,
      }),
    });
    await recodeTag('one', 't1', 'security');
    expect(said()).toBe('Security claim instead of Legal argument.');
  });

  it('says nothing of what main refused', async () => {
    answerAs({});
    await recodeTag('one', 't1', 'security');
    expect(said()).toBe('');
  });

  it('names the passage that somebody went to', () => {
    goTo(tag);
    expect(said()).toBe('Legal argument, 2 words. 1 tag here.');
  });

  it('tells how much a tag covers that was moved, and what was undone', async () => {
    answerAs({
      'tags.move': () => ({ changes: [], status }),
      'history.undo': () => ({ changes: [], status, reading: 'one', label: 'move' }),
    });
    startBounding(tag);
    await keepBounds();
    expect(said()).toBe('The tag is kept like this, 2 words.');
    await undo();
    expect(said()).toBe('Undone: move.');
  });

  it('tells what is shown and hidden beside the text', () => {
    answerAs({ 'settings.change': () => useStore.getState().settings });
    toggleList();
    expect(said()).toBe('The reading list is hidden.');
    toggleNotes();
    expect(said()).toBe('The notes are hidden.');
  });

  it('is another text when the same is said again: they read only what changes', () => {
    announce('No tag after this one.');
    const first = said();
    notify('No tag after this one.');
    expect(said()).not.toBe(first);
    expect(said().trim()).toBe(first);
    announce('No tag after this one.');
    expect(said()).toBe(first);
  });
});
