import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  atBounds,
  boundingNow,
  giveUpBounds,
  keepBounds,
  moveBounds,
  startBounding,
} from '../../../renderer/state/bounding';
import { show, takeIn, useStore } from '../../../renderer/state/store';
import { Failure } from '../../../shared/ipc/failure';
import { baseCodes } from '../../../shared/model/baseCodes';
import { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { opened } from '../../support/emptyAnswers';
import { answerAs } from '../../support/fakeMain';
import { aReading, aTag } from '../../support/records';

const tag = aTag('one', 't1');
const text = 'xabc def ghi.';
const { status } = opened;
const now = () => boundingNow(useStore.getState());
const drawn = () => atBounds(TagsOfReading.of([tag]), now()).inOrder;
const said = () => useStore.getState().announcement;

beforeEach(() => {
  const workspace = {
    ...opened.workspace,
    order: ['one', 'two'],
    readings: { one: aReading('one'), two: aReading('two') },
    codes: baseCodes(),
    tags: { one: [tag] },
  };
  show({ ...opened, workspace, place: { reading: 'one', offset: 0 } });
});
afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

describe('changing where a tag starts and ends', () => {
  it('draws the tag where it is for now, and saves nothing before it is kept', async () => {
    const asked = answerAs({ 'tags.move': () => ({ changes: [], status }) });
    startBounding(tag);
    moveBounds({ start: 1, end: 8 }, 'end', text);
    expect(drawn()).toEqual([{ ...tag, end: 8 }]);
    expect(said()).toBe('Ends with “abc def”. 2 words.');
    expect(asked).toEqual([]);
    await keepBounds();
    expect(asked).toEqual([
      { name: 'tags.move', args: { reading: 'one', tag: 't1', start: 1, end: 8 } },
    ]);
    expect(now()).toBeNull();
  });

  it('leaves the tag as it was when it is given up', () => {
    startBounding(tag);
    moveBounds({ start: 5, end: 8 }, 'start', text);
    expect(said()).toBe('Starts with “def”. 1 word.');
    giveUpBounds();
    expect(now()).toBeNull();
    expect(drawn()).toEqual([tag]);
  });

  it('can go on after main refused the place', async () => {
    answerAs({
      'tags.move': () => {
        throw new Failure('refused', 'These words have the code already.');
      },
    });
    startBounding(tag);
    moveBounds({ start: 1, end: 8 }, 'end', text);
    await keepBounds();
    expect(useStore.getState().dialog).toMatchObject({ kind: 'failure' });
    expect(now()).toMatchObject({ tag: 't1', end: 8 });
  });

  it('is over when the tag is gone, and when another reading is opened', () => {
    startBounding(tag);
    useStore.setState({ current: 'two' });
    expect(now()).toBeNull();
    useStore.setState({ current: 'one' });
    takeIn({ changes: [{ kind: 'tag.remove', tag }], status });
    expect(now()).toBeNull();
  });

  it('is not begun where nothing can be changed', () => {
    const readOnly = { kind: 'locked' as const, message: 'Bo has it open.', detail: null };
    useStore.setState(({ open }) => ({ open: open && { ...open, readOnly } }));
    startBounding(tag);
    expect(now()).toBeNull();
    expect(useStore.getState().dialog).toMatchObject({ kind: 'failure' });
  });
});
