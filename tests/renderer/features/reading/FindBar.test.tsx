import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadingEditor } from '../../../../renderer/editor/readingEditor';
import { FindBar } from '../../../../renderer/features/reading/FindBar';
import { openFind } from '../../../../renderer/state/find';
import { show, useStore } from '../../../../renderer/state/store';
import { commandFor } from '../../../../renderer/state/keys';
import { runCommand } from '../../../../renderer/commands';
import { doing, draw, press, texts, the, type, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { answerAs } from '../../../support/fakeMain';
import { FakeSearchWorker } from '../../../support/fakeSearchWorker';
import { one, record, settle } from '../../../support/findAllDialog';
import { deafEars } from '../../../support/deafEars';

vi.mock('../../../../renderer/ui/startWorker', () => ({
  startWorker: () => new FakeSearchWorker(),
}));

const reading = record.readings.one!;
let editor: ReadingEditor;
let closed = 0;
let shown: { matches: readonly { start: number; end: number }[]; current: number };

async function open(withLeftOut = false) {
  const mount = document.createElement('div');
  document.body.append(mount);
  editor = new ReadingEditor(mount, one.text, reading.blocks, 'Text', deafEars, withLeftOut);
  vi.spyOn(editor, 'showMatches').mockImplementation((matches, current) => {
    shown = { matches, current };
  });
  await draw(
    <FindBar
      editor={editor}
      reading={reading}
      text={one.text}
      codes={record.codes}
      onClose={() => {
        closed += 1;
      }}
    />,
  );
}

const field = () => the('#find-words', '', HTMLInputElement);
const count = () => the('.find-count').textContent;
const at = () => {
  const { start = 0, end = 0 } = shown.matches[shown.current] ?? {};
  return one.text.slice(start - 4, end + 1);
};
const pressWith = (init: KeyboardEventInit) =>
  doing(() => {
    field().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  });

beforeEach(() => {
  show({ ...opened, workspace: record });
  closed = 0;
});
afterEach(async () => {
  editor.destroy();
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

describe('the search in a reading', () => {
  it('counts what it found, goes round it, and takes no notice of accents and case', async () => {
    await open();
    expect(document.activeElement).toBe(field());
    expect(count()).toBe('');
    await type(field(), 'TRÀM');
    expect(count()).toBe('1 of 3');
    await press('Enter');
    expect(count()).toBe('2 of 3');
    expect(at()).toBe('ach tram.');
    await press('Enter');
    await press('Enter');
    expect(count()).toBe('1 of 3');
    await pressWith({ key: 'Enter', shiftKey: true });
    expect(count()).toBe('3 of 3');
    await type(field(), 'tram has');
    expect(count()).toBe('1 of 1');
  });

  it('begins where the caret is', async () => {
    useStore.setState({ current: 'one', caret: one.text.indexOf('in each') });
    openFind();
    await open();
    await type(field(), 'tram');
    expect(count()).toBe('2 of 3');
  });

  it('finds what is left out only where that is shown', async () => {
    await open(true);
    await type(field(), 'tram');
    expect(count()).toBe('1 of 4');
  });

  it('has whole words and regular expressions as buttons with keys', async () => {
    await open();
    await type(field(), 'tram');
    await pressWith({ key: 'w', altKey: true });
    expect(count()).toBe('1 of 2');
    expect(the('.toggle', 'Whole word').getAttribute('aria-pressed')).toBe('true');
    await doing(() => {
      the('.toggle', 'Whole word').click();
    });
    expect(count()).toBe('1 of 3');
    await pressWith({ key: 'r', altKey: true });
    await type(field(), 'trams?\\.');
    await settle();
    expect(count()).toBe('1 of 2');
    await type(field(), 'tram(');
    await settle();
    expect(the('.find-said').textContent).toContain('This is not a regular expression');
    expect(count()).toBe('');
  });

  it('says what it did not find, and offers to search all readings', async () => {
    await open();
    await type(field(), 'habeas');
    expect(count()).toBe('Not found');
    expect(the('.find-said').textContent).toBe('No passage says “habeas”. Search all readings');
    await doing(() => {
      the('.find-said .link').click();
    });
    expect(useStore.getState()).toMatchObject({ dialog: { kind: 'findAll' }, finding: false });
    expect(useStore.getState().query.words).toBe('habeas');
  });

  it('tags this place, or all of them in one step, and says how many', async () => {
    const asked = answerAs({
      'tags.addAll': () => ({ changes: [], status: opened.status }),
    });
    await open();
    await type(field(), 'tram');
    await press('Enter');
    await pressWith({ key: 'T', altKey: true, shiftKey: true });
    await press('3', document.body);
    await pressWith({ key: 't', altKey: true });
    await press('1', document.body);
    const spans = shown.matches;
    expect(spans).toHaveLength(3);
    expect(asked.map(({ args }) => args)).toEqual([
      { code: 'security', places: [{ reading: 'one', spans: [spans[1]] }] },
      { code: 'legal', places: [{ reading: 'one', spans }] },
    ]);
    expect(useStore.getState().announcement).toBe('All 3 passages have Legal argument already.');
  });

  it('leaves the caret on what was found when it closes', async () => {
    await open();
    await type(field(), 'camera');
    await press('Escape');
    expect(closed).toBe(1);
    const start = one.text.indexOf('camera');
    expect(editor.selected()).toEqual({ anchor: start, head: start + 6 });
  });

  it('offers no tags where nothing was found', async () => {
    await open();
    await type(field(), 'habeas');
    await pressWith({ key: 't', altKey: true });
    expect(texts('[role=menu]:not([hidden])')).toEqual([]);
  });
});

describe('the keys of the searches', () => {
  it('open them, and not over a dialog', async () => {
    await open();
    const event = new KeyboardEvent('keydown', { key: 'F', ctrlKey: true, shiftKey: true });
    expect(commandFor('anywhere', event)).toBe('findAll');
    runCommand('findAll');
    expect(useStore.getState().dialog).toEqual({ kind: 'findAll' });
    useStore.setState({ dialog: { kind: 'paste' } });
    runCommand('findAll');
    expect(useStore.getState().dialog).toEqual({ kind: 'paste' });
  });

  it('are read by their place where Alt types another sign, as on a Mac', () => {
    const pressed = (key: string, code: string) =>
      commandFor('find', new KeyboardEvent('keydown', { key, code, altKey: true }));
    expect(pressed('∑', 'KeyW')).toBe('wholeWord');
    expect(pressed('w', 'KeyZ')).toBe('wholeWord');
  });
});
