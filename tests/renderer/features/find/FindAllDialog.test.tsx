import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeQuery } from '../../../../renderer/state/find';
import { useStore } from '../../../../renderer/state/store';
import { Failure } from '../../../../shared/ipc/failure';
import { doing, press, texts as allTexts, the, type, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { FakeSearchWorker } from '../../../support/fakeSearchWorker';
import {
  choose,
  count,
  field,
  lines,
  list,
  one,
  open,
  record,
  said,
  search,
  tagOn,
} from '../../../support/findAllDialog';

vi.mock('../../../../renderer/ui/startWorker', () => ({
  startWorker: () => new FakeSearchWorker(),
}));

afterEach(async () => {
  await wipe();
  FakeSearchWorker.isDeaf = false;
  FakeSearchWorker.alive.clear();
  useStore.setState(useStore.getInitialState(), true);
});

const inTram = [
  'Riders want later |trams.|¶1',
  'The council wants a camera in each |tram.|¶2',
  'No |tram has helped me.|comment 1',
  'A |tram is no place for a camera.|¶1',
];

describe('the search in all readings', () => {
  it('shows each place in one line, by reading, and says how many there are', async () => {
    await open();
    expect(said()).toContain('Type words to find them in all 2 readings');
    await search('TRAM');
    expect(lines()).toEqual(inTram);
    expect(allTexts('.hit-head')).toEqual(['Reading one3 places', 'Reading two1 place']);
    expect(count()).toBe('4 places in 2 readings.');
    expect(list().getAttribute('role')).toBe('listbox');
    const rows = [...document.querySelectorAll('[role=option]')];
    expect(rows.map((row) => row.getAttribute('aria-posinset'))).toEqual(['1', '2', '3', '4']);
    expect(rows.every((row) => row.getAttribute('aria-setsize') === '4')).toBe(true);
    expect(rows[0]?.textContent).toContain('tagged Legal argument');
  });

  it('opens with what was searched for last, to be typed over', async () => {
    changeQuery({ words: 'tram' });
    await open();
    expect(document.activeElement).toBe(field());
    expect([field().value, field().selectionStart, field().selectionEnd]).toEqual(['tram', 0, 4]);
  });

  it('says what it did not find', async () => {
    await open();
    await search('habeas');
    expect(said()).toBe('No passage says “habeas”.');
    expect(count()).toBe('Nothing found.');
    expect(document.querySelector('.hits')).toBeNull();
    expect(the('.modal-foot .pri', 'Open', HTMLButtonElement).disabled).toBe(true);
  });

  it('looks in the parts, readings and tags that are chosen, and offers to clear that', async () => {
    await open();
    await search('tram');
    await choose('Part', 'leftOut');
    expect(lines()).toEqual(['|Tram notice.|site notice']);
    await choose('Part', 'comments');
    expect(lines()).toEqual([inTram[2]]);
    await choose('Part', 'read');
    await choose('Reading', 'two');
    expect(lines()).toEqual([inTram[3]]);
    await choose('Reading', '');
    await choose('Tag', 'legal');
    expect(lines()).toEqual([inTram[0]]);
    await choose('Tags of', 'ben');
    expect(said()).toBe('No passage says “tram” with these filters. Clear the filters');
    await choose('Tag', 'any');
    expect(lines()).toEqual([inTram[1]]);
    await choose('Tag', 'none');
    expect(lines()).toEqual([inTram[0], inTram[2], inTram[3]]);
    await choose('Tag', 'legal');
    await doing(() => {
      the('.findall-said .link').click();
    });
    expect(lines()).toEqual(inTram);
    expect(document.activeElement).toBe(field());
  });

  it('finds whole words and regular expressions, and says what is wrong with one', async () => {
    await open();
    await search('tram');
    await doing(() => {
      changeQuery({ wholeWord: true });
    });
    await search('tram');
    expect(lines()).toEqual(inTram.slice(1));
    await doing(() => {
      changeQuery({ isPattern: true });
    });
    await search('^riders|camera\\.$');
    expect(count()).toBe('2 places in 2 readings.');
    await search('(');
    expect(said()).toContain('This is not a regular expression: unterminated group.');
    expect(the('.findall-said').getAttribute('role')).toBe('alert');
  });

  it('searches the other readings when one cannot be read, and says which', async () => {
    await open({
      'readings.text': ({ reading }) => {
        if (reading === 'two')
          throw new Failure('damaged', 'The text of “Reading two” is damaged.');
        return one.text;
      },
    });
    await search('tram');
    expect(lines()).toEqual(inTram.slice(0, 3));
    expect(the('.findall-unread').textContent).toContain('The text of “Reading two” is damaged.');
  });

  it('can be stopped, and begins anew with other words', async () => {
    FakeSearchWorker.isDeaf = true;
    await open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await type(field(), 'tram');
    expect(document.querySelector('.findall-said')).toBeNull();
    // A search that goes on for a while says so, and offers to end it.
    await doing(() => {
      vi.advanceTimersByTime(300);
    });
    vi.useRealTimers();
    expect(said()).toBe('Searching: 0 of 2 readings… Stop');
    await doing(() => {
      the('.findall-said .link').click();
    });
    expect(said()).toContain('The search was stopped.');
    FakeSearchWorker.isDeaf = false;
    await search('camera');
    expect(count()).toBe('2 places in 2 readings.');
  });

  it('says so where there is nothing to search in', async () => {
    await open({}, { ...record, order: [], readings: {}, tags: {} });
    expect(said()).toBe('There is no reading to search in yet.');
  });
});

describe('the places of all readings', () => {
  it('are gone through and chosen by keys, and tagged in one step', async () => {
    const { status } = opened;
    const tag = tagOn('tram has', 'new', { code: 'rights' });
    const asked = await open({
      'tags.addAll': () => ({ changes: [{ kind: 'tag.add', tag }], status }),
    });
    await search('tram');
    await press('ArrowDown', field());
    expect(document.activeElement).toBe(list());
    for (const key of ['ArrowDown', 'ArrowDown', ' ', 'ArrowDown', ' ']) await press(key);
    expect(count()).toBe('4 places in 2 readings. 2 chosen.');
    expect(list().getAttribute('aria-activedescendant')).toBe('hit-3');
    expect(
      [...document.querySelectorAll('[role=option]')].map((row) =>
        row.getAttribute('aria-selected'),
      ),
    ).toEqual(['false', 'false', 'true', 'true']);
    await doing(() => {
      list().dispatchEvent(new KeyboardEvent('keydown', { key: 't', altKey: true, bubbles: true }));
    });
    // The key of the 2, whatever sign it types (AZERTY).
    await doing(() => {
      const init = { key: 'é', code: 'Digit2', bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    const start = one.text.indexOf('tram has');
    expect(asked.filter(({ name }) => name === 'tags.addAll')).toEqual([
      {
        name: 'tags.addAll',
        args: {
          code: 'rights',
          places: [
            { reading: 'one', spans: [{ start, end: start + 4 }] },
            { reading: 'two', spans: [{ start: 2, end: 6 }] },
          ],
        },
      },
    ]);
    expect(useStore.getState().announcement).toBe(
      'Human-rights concern added to 1 passage. 1 had it already.',
    );
    expect(count()).toBe('4 places in 2 readings.');
  });

  it('are all tagged when none is chosen, and a refusal is told where it happened', async () => {
    const asked = await open({
      'tags.addAll': () => {
        throw new Failure('diskFull', 'Nothing was saved: the disk is full.');
      },
    });
    await search('tram');
    await doing(() => {
      the('.modal-foot .btn', 'Tag all').click();
    });
    await press('1', document.body);
    expect(asked.find(({ name }) => name === 'tags.addAll')?.args).toMatchObject({
      places: [{ spans: [{}, {}, {}] }, { spans: [{}] }],
    });
    expect(the('.modal-foot [role=alert]').textContent).toBe(
      'Nothing was saved: the disk is full.',
    );
    expect(useStore.getState().dialog).toEqual({ kind: 'findAll' });
  });

  it('are chosen all at once, or none', async () => {
    await open();
    await search('tram');
    await press('ArrowDown', field());
    const all = () =>
      doing(() => {
        list().dispatchEvent(
          new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }),
        );
      });
    await all();
    expect(count()).toContain('4 chosen.');
    await all();
    expect(count()).not.toContain('chosen');
  });

  it('open in their reading, with the words to select', async () => {
    await open();
    await search('place for');
    await press('ArrowDown', field());
    await press('Enter');
    expect(useStore.getState()).toMatchObject({
      dialog: null,
      current: 'two',
      target: { reading: 'two', start: 13, end: 22 },
    });
  });

  it('show what was left out when they are in it', async () => {
    await open();
    await search('notice');
    await choose('Part', 'all');
    await press('ArrowDown', field());
    await press('Enter');
    expect(useStore.getState()).toMatchObject({ current: 'one', showLeftOut: true });
  });

  it('lead back to the words from the first one', async () => {
    await open();
    await search('tram');
    await press('ArrowDown', field());
    await press('ArrowUp');
    expect(document.activeElement).toBe(field());
  });

  it('offer no tags where nothing can be changed', async () => {
    await open();
    await doing(() => {
      useStore.setState(({ open: now }) => ({
        open: now && { ...now, readOnly: { kind: 'locked', message: 'Ben has it.', detail: null } },
      }));
    });
    await search('tram');
    expect(allTexts('.modal-foot .btn')).toEqual(['Choose all', 'Open']);
  });
});
