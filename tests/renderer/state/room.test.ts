import { afterEach, describe, expect, it } from 'vitest';
import {
  closeSheet,
  isNarrow,
  openNotes,
  showsList,
  showsNotes,
  toggleList,
  toggleNotes,
} from '../../../renderer/state/room';
import { useStore } from '../../../renderer/state/store';
import { answerAs } from '../../support/fakeMain';

const now = () => useStore.getState();

afterEach(() => {
  useStore.setState(useStore.getInitialState(), true);
});

describe('the room beside the text', () => {
  it('is enough in the smallest window, and not at twice the size or with the largest text', () => {
    expect(isNarrow(1024, 17)).toBe(false);
    expect(isNarrow(512, 17)).toBe(true);
    expect(isNarrow(720, 14)).toBe(true);
    expect(isNarrow(1440, 23)).toBe(false);
    expect(isNarrow(1440, 24)).toBe(true);
    expect(isNarrow(1920, 24)).toBe(false);
  });
});

describe('the list and the notes', () => {
  it('stand beside the text as was chosen, and the choice is kept', () => {
    const asked: unknown[] = [];
    answerAs({
      'settings.change': (edit) => {
        asked.push(edit);
        return now().settings;
      },
    });
    expect(toggleList()).toBe(false);
    toggleNotes();
    expect(showsNotes(now())).toBe(false);
    openNotes();
    expect(showsNotes(now())).toBe(true);
    expect(asked).toEqual([{ showList: false }, { showNotes: false }, { showNotes: true }]);
  });

  it('lie over the text where there is no room, one at a time, and nothing is kept of that', () => {
    useStore.setState({ narrow: true });
    const { settings } = now();
    expect([showsList(now()), showsNotes(now())]).toEqual([false, false]);
    expect(toggleList()).toBe(true);
    openNotes();
    expect([showsList(now()), showsNotes(now())]).toEqual([false, true]);
    closeSheet('list');
    expect(showsNotes(now())).toBe(true);
    closeSheet();
    expect(showsNotes(now())).toBe(false);
    expect(now().settings).toBe(settings);
  });

  it('are hidden while only the text is shown', () => {
    useStore.setState({ textOnly: true });
    expect([showsList(now()), showsNotes(now())]).toEqual([false, false]);
  });

  it.each([false, true])('end that when they are asked for (narrow: %s)', (narrow) => {
    answerAs({ 'settings.change': () => now().settings });
    useStore.setState({ narrow, textOnly: true });
    expect(toggleList()).toBe(true);
    expect([showsList(now()), now().textOnly]).toEqual([true, false]);
    useStore.setState({ textOnly: true });
    toggleNotes();
    expect([showsNotes(now()), now().textOnly]).toEqual([true, false]);
    useStore.setState({ textOnly: true });
    openNotes();
    expect([showsNotes(now()), now().textOnly]).toEqual([true, false]);
  });
});
