import { afterEach, expect, it } from 'vitest';
import { keyOfTag, keysOfTags } from '../../../renderer/state/keyOfTag';
import { useStore } from '../../../renderer/state/store';

const settings = useStore.getInitialState().settings;

afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

const [second, ninth, none] = [{ key: 2 }, { key: 9 }, { key: null }];

it('a tag has its number key, the one that was chosen instead, or none', () => {
  expect([second, ninth, none].map(keyOfTag)).toEqual(['2', '9', undefined]);
  expect(keysOfTags([none, ninth, second])).toEqual({ first: '2', last: '9' });
  useStore.setState({ settings: { ...settings, keys: { 'reading 2': 'X' } } });
  expect(keysOfTags([none, ninth, second])).toEqual({ first: 'X', last: '9' });
  useStore.setState({ settings: { ...settings, singleKeys: false } });
  expect(keyOfTag(second)).toBeUndefined();
  expect(keysOfTags([second, ninth])).toBeNull();
  expect(keysOfTags([none])).toBeNull();
});
