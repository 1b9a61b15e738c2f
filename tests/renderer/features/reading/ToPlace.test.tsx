import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReadingEditor } from '../../../../renderer/editor/readingEditor';
import { ToPlace } from '../../../../renderer/features/reading/ToPlace';
import { openToPlace } from '../../../../renderer/state/revisions';
import { show, useStore } from '../../../../renderer/state/store';
import type { PlainFailure } from '../../../../shared/ipc/failure';
import type { Reading } from '../../../../shared/model/reading';
import type { TagToPlace } from '../../../../shared/model/toPlace';
import type { Span } from '../../../../shared/text/segment';
import { doing, draw, press, texts, the, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { type Answers, answerAs } from '../../../support/fakeMain';
import { marked } from '../../../support/marked';
import { aReading, aTag, emptyWorkspace } from '../../../support/records';
import { deafEars } from '../../../support/deafEars';

const { text, blocks, at } = marked(
  'A title of words\n\nThe <a>riders want<b> trams.\n\nThe <c>riders want<d> lamps.\n\n<e> <f>',
);
const span = (from: string, to: string): Span => ({ start: at(from), end: at(to) });
const waits = (tag: string, instead: Partial<TagToPlace> = {}): TagToPlace => ({
  reading: 'old',
  tag,
  outcome: 'ambiguous',
  reason: 'The same words stand 2 times.',
  places: [span('a', 'b'), span('c', 'd')],
  ...instead,
});
const tag = { ...aTag('old', 't1'), quote: 'riders want', note: 'Who says so?' };
const other = { ...aTag('old', 't2', 'rights'), quote: 'Nobody asked' };
const orphan = waits('t2', { outcome: 'orphan', reason: 'Gone.', places: [span('e', 'f')] });
const reading = (toPlace: readonly TagToPlace[]): Reading => ({
  ...aReading('new'),
  blocks,
  revises: 'old',
  toPlace,
});

let editor: ReadingEditor;

/** The list as the page shows it. */
function Shown({ selected }: { readonly selected: Span }) {
  const workspace = useStore((state) => state.open?.workspace);
  const one = workspace?.readings.new;
  return workspace && one ? (
    <ToPlace {...{ workspace, reading: one, text, editor, selected }} />
  ) : null;
}

interface Opening {
  readonly toPlace?: readonly TagToPlace[];
  readonly selected?: Span;
  readonly readOnly?: PlainFailure | null;
}

async function open(answers: Answers = {}, { toPlace, selected, readOnly }: Opening = {}) {
  const asked = answerAs(answers);
  const { codes, reviewers, me } = emptyWorkspace;
  const readings = { old: aReading('old'), new: reading(toPlace ?? [waits('t1'), orphan]) };
  const workspace = { ...opened.workspace, codes: [...codes], reviewers: [...reviewers], me };
  await doing(() => {
    show({
      ...opened,
      readOnly: readOnly ?? null,
      workspace: {
        ...workspace,
        order: ['old', 'new'],
        readings,
        tags: { old: [tag, other] },
      },
    });
  });
  await draw(<Shown selected={selected ?? { start: 3, end: 3 }} />);
  await doing(openToPlace);
  // The list takes the focus once it is drawn.
  await new Promise(requestAnimationFrame);
  return asked;
}

const committed = (toPlace: readonly TagToPlace[], added: Span | null = null) => ({
  status: opened.status,
  changes: [
    ...(added ? [{ kind: 'tag.add' as const, tag: { ...aTag('new', 'placed'), ...added } }] : []),
    {
      kind: 'reading.update' as const,
      reading: 'new',
      set: { toPlace },
      was: { toPlace: [waits('t1'), orphan] },
    },
  ],
});
const click = (selector: string, words: string) =>
  doing(() => {
    const [button] = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === words,
    );
    button?.focus();
    button?.click();
  });
const notice = () => useStore.getState().notices[0];

beforeEach(() => {
  const mount = document.createElement('div');
  document.body.append(mount);
  editor = new ReadingEditor(mount, text, blocks, 'Text', deafEars);
});
afterEach(async () => {
  editor.destroy();
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

describe('the tags to place', () => {
  it('are told with code, person, old words, note, reason and places', async () => {
    await open();
    expect(the('.to-place-head b').textContent).toBe('2 tags to place.');
    const [first] = texts('.waiting-tag');
    for (const words of ['Legal argument', 'Ann', '“riders want”', 'Who says so?', '2 times.']) {
      expect(first).toContain(words);
    }
    expect(texts('.waiting-places')[0]).toContain('¶1“riders want”');
    expect(texts('.waiting-places')[1]).toContain('Nothing stands there now.');
  });

  it('are not there when none waits, and the command says so', async () => {
    await open({}, { toPlace: [] });
    expect(texts('.to-place')).toEqual([]);
    expect(notice()?.text).toBe('No tag waits for a place in this reading.');
  });

  it('show their places in the text, the chosen one among the others', async () => {
    await open();
    await click('.waiting-tag button', 'Show ¶2');
    expect(texts('.found')).toEqual(['riders want', 'riders want']);
    expect(editor.view.dom.querySelectorAll('.found')[1]?.className).toContain('now');
    await click('.to-place-head button', 'Hide the tags to place');
    expect(texts('.found, .waiting-tag')).toEqual([]);
  });

  it('are placed where somebody says, and Undo is offered', async () => {
    const there = span('c', 'd');
    const asked = await open({ 'tags.place': () => committed([orphan], there) });
    await click('.waiting-tag button', 'Place here: ¶2');
    expect(asked).toEqual([{ name: 'tags.place', args: { reading: 'new', tag: 't1', ...there } }]);
    expect(notice()).toMatchObject({ text: 'Tag placed in ¶2.', action: { label: 'Undo' } });
    expect(useStore.getState().active).toBe('placed');
    expect(texts('.waiting-tag')).toHaveLength(1);
    expect(the('.waiting-tag').contains(document.activeElement)).toBe(true);
  });

  it('are placed on selected words, and only when there are some', async () => {
    const asked = await open();
    expect(the('.waiting-tag:first-child [aria-disabled=true]').textContent).toContain('Place on');
    await click('.waiting-tag:first-child button', 'Place on the selected words');
    expect(asked).toEqual([]);
    const selected = span('a', 'b');
    const last = { toPlace: [waits('t1')], selected };
    const again = await open({ 'tags.place': () => committed([]) }, last);
    await click('.waiting-tag:first-child button', 'Place on the selected words');
    expect(again[0]?.args).toEqual({ reading: 'new', tag: 't1', ...selected });
    expect(notice()?.text).toContain('These words have this tag already.');
    expect(document.activeElement).toBe(editor.view.dom);
  });

  it('are let go', async () => {
    const asked = await open({ 'tags.letGo': () => committed([waits('t1')]) });
    await click('.waiting-tag:last-child button', 'Let it go');
    expect(asked).toEqual([{ name: 'tags.letGo', args: { reading: 'new', tag: 't2' } }]);
    expect(notice()).toMatchObject({ action: { label: 'Undo' } });
  });

  it('are gone through with arrow keys; Escape goes back to the text', async () => {
    await open();
    const items = [...document.querySelectorAll('.waiting-tag')];
    const at = () => items.findIndex((item) => item.contains(document.activeElement));
    expect(at()).toBe(0);
    await press('ArrowDown');
    expect(at()).toBe(1);
    await press('ArrowUp');
    expect(at()).toBe(0);
    await press('Escape');
    expect(document.activeElement).toBe(editor.view.dom);
  });

  it('can be looked at, but not be placed, where nothing can be changed', async () => {
    await open({}, { readOnly: { kind: 'locked', message: 'Ben has it.', detail: null } });
    expect(texts('.waiting-tag button')).toEqual(['Show', 'Show', 'Show']);
  });
});
