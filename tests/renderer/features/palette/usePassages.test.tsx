import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePassages } from '../../../../renderer/features/palette/usePassages';
import { TagsOfReading } from '../../../../shared/model/tagsOfReading';
import type { Workspace } from '../../../../shared/model/workspace';
import { doing, draw, texts, wipe } from '../../../support/drawn';
import { aReading, aTag, emptyWorkspace } from '../../../support/records';

const tags = Array.from({ length: 120 }, (_, at) => ({
  ...aTag('one', `t${String(at)}`),
  start: at * 4,
  end: at * 4 + 3,
  note: at === 119 ? 'the last' : 'another',
}));
const workspace: Workspace = {
  ...emptyWorkspace,
  order: ['one'],
  readings: { one: aReading('one') },
  tags: { one: TagsOfReading.of(tags) },
};

function Shown({ words }: { readonly words: string }) {
  const { count, isDone } = usePassages(workspace, words, null);
  return <p>{`${String(count)} ${isDone ? 'in all' : 'so far'}`}</p>;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Each look at the clock finds it late: one step at a time.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
});
afterEach(async () => {
  await wipe();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const turn = () => doing(() => vi.advanceTimersToNextTimer());

it('leaves the window free between two steps, and shows what was found until then', async () => {
  await draw(<Shown words="last" />);
  expect(texts('p')).toEqual(['0 so far']);
  await turn();
  expect(texts('p')).toEqual(['0 so far']);
  await turn();
  await turn();
  expect(texts('p')).toEqual(['1 in all']);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends the look for what was typed before', async () => {
  await draw(<Shown words="last" />);
  await draw(<Shown words="habeas" />);
  expect(vi.getTimerCount()).toBe(1);
  await turn();
  await turn();
  expect(texts('p')).toEqual(['0 in all']);
  await draw(<Shown words="" />);
  await wipe();
  expect(vi.getTimerCount()).toBe(0);
});
