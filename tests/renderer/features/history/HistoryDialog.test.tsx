import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../shared/ipc/failure';
import type { VersionLook } from '../../../../shared/model/version';
import { doing, press, texts, the } from '../../../support/drawn';
import { aLook } from '../../../support/versions';
import {
  timed,
  versions,
  added,
  looks,
  open,
  pane,
  button,
  click,
  later,
  eachOnItsOwn,
} from '../../../support/historyDialog';

eachOnItsOwn();

describe('the list of versions', () => {
  it('begins with Now and tells each version by day, time, label and who kept it', async () => {
    await open();
    expect(texts('.versions [role=group]')).toEqual([
      'Today14:32 Now14:05 Before a merge saved automatically13:48 22 tags in comments',
      'Yesterday17:22 End of first reading named by Ana',
    ]);
    expect(the('.version b').textContent).toBe('End of first reading');
    expect(the('[aria-selected=true]').textContent).toContain('Now');
  });

  it('is gone through by arrow keys, Home and End, and stops at its ends', async () => {
    await open();
    const chosen = () => the('[aria-selected=true]').textContent.slice(0, 5);
    const seen: string[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'x']) {
      await press(key);
      seen.push(chosen());
      expect(the('.versions').getAttribute('aria-activedescendant')).toBe(
        the('[aria-selected=true]').id,
      );
    }
    expect(seen).toEqual(['14:32', '14:05', '17:22', '17:22', '13:48', '14:32', '14:32']);
  });

  it('shows what stands for it only when it takes long', async () => {
    const list = later<typeof versions>();
    await open({ 'versions.list': () => list.promise });
    expect(texts('.skeleton')).toEqual([]);
    await doing(() => vi.advanceTimersByTime(299));
    expect(texts('.skeleton')).toEqual([]);
    await doing(() => vi.advanceTimersByTime(1));
    expect(texts('.skeleton')).toHaveLength(1);
    expect(the('.versions').getAttribute('aria-busy')).toBe('true');
    await doing(() => {
      list.keep(versions);
    });
    expect(texts('.skeleton')).toEqual([]);
    expect(texts('[role=option]')).toHaveLength(4);
  });

  it('is only Now in a workspace without versions, and says how they come', async () => {
    await open({ 'versions.list': () => [] });
    expect(texts('[role=option]')).toEqual(['14:32 Now']);
    expect(pane().textContent).toContain('There is no earlier version yet.');
  });

  it('names the versions that are damaged below those that can be used', async () => {
    const problem = { kind: 'damaged', message: 'One version is damaged.', detail: null } as const;
    await open({ 'versions.problems': () => [problem] });
    expect(texts('[aria-label="Versions with a problem"] li')).toEqual([
      ' One version is damaged.',
    ]);
    expect(texts('[role=option]')).toHaveLength(4);
  });

  it('says why it could not be read, and can be asked for again', async () => {
    let fails = true;
    await open({
      'versions.list': () => {
        if (fails) throw new Failure('unreadable', 'The versions could not be read.');
        return versions;
      },
    });
    expect(the('.versions-failure [role=alert]').textContent).toBe(
      'The versions could not be read.',
    );
    fails = false;
    await click(the('.versions-failure button'));
    expect(texts('[role=option]')).toHaveLength(4);
    expect(texts('.versions-failure')).toEqual([]);
  });
});

describe('a look inside', () => {
  it('shows Now as the window has it, and nothing to go back to', async () => {
    await open();
    expect(pane().textContent).toContain('Reading one1 tagReading two0 tags');
    expect(texts('.modal-foot button')).toEqual([]);
  });

  it('says what going back would set aside, and which tags the version added', async () => {
    await open();
    await click(the('[role=option]', '13:48'));
    expect(the('.version-pane h2').textContent).toBe('Today, 13:48');
    expect(the('.version-pane p').textContent).toBe(
      'Going back would set aside what came after: 3 tags, 2 notes and 1 reading. They stay in this list.',
    );
    expect(texts('.version-pane p b')).toEqual(['3 tags', '2 notes', '1 reading']);
    expect(texts('.inside li')).toEqual([
      'Legal argument: A first quotation.¶4',
      'Legal argument: A second one.¶4',
    ]);
    expect(texts('.modal-foot')).toEqual([
      '“Now” is saved as a version first.Open a copyGo back to 13:48',
    ]);
  });

  it('names the readings when the tags are in several', async () => {
    await open();
    await press('End');
    expect(texts('.inside-reading')).toEqual(['One', 'Two']);
    expect(pane().textContent).toContain('1 tag. It stays in this list.');
    expect(button('Go back').textContent).toBe('Go back to 17:22 yesterday');
  });

  it('speaks of one thing as one, whether it is counted or not', async () => {
    const readings = [{ title: 'One', tags: 3 }];
    await open({ 'versions.look': () => aLook(timed, { later: ['a new name'], readings }) });
    await press('ArrowDown');
    expect(the('.version-pane p').textContent).toBe(
      'Going back would set aside what came after: a new name. It stays in this list.',
    );
  });

  it('shows what a version holds that added no tags', async () => {
    await open();
    await press('ArrowDown');
    expect(pane().textContent).toBe(
      'Today, 14:05Nothing came after this version.What it holdsOne3 tags',
    );
  });

  it('draws a limited number of tags and counts the others', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => added(`Words ${String(index)}`));
    await open({ 'versions.look': () => aLook(timed, { added: many }) });
    await press('ArrowDown');
    expect(texts('.inside li')).toHaveLength(200);
    expect(the('.inside-more').textContent).toBe('and 1,000 tags more.');
  });

  it('asks one question at a time, and of those passed by only the last', async () => {
    const first = later<VersionLook>();
    const last = later<VersionLook>();
    const asked = await open({
      'versions.look': ({ version }) => (version === 'merged' ? first : last).promise,
    });
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await press(key);
    const looked = () =>
      asked.filter(({ name }) => name === 'versions.look').map(({ args }) => args);
    expect(looked()).toEqual([{ version: 'merged' }]);
    expect(pane().getAttribute('aria-busy')).toBe('true');
    await doing(() => {
      first.keep(looks.merged!);
    });
    expect(looked()).toEqual([{ version: 'merged' }, { version: 'named' }]);
    // What is inside another version never stands under this one's name.
    expect(pane().textContent).toBe('Yesterday, 17:22');
    await doing(() => {
      last.keep(looks.named!);
    });
    expect(texts('.inside-reading')).toEqual(['One', 'Two']);
    expect(looked()).toHaveLength(2);
  });

  it('says in words that a version is damaged, and leaves the others usable', async () => {
    await open({
      'versions.look': ({ version }) => {
        if (version === 'merged') throw new Failure('damaged', 'This version is damaged.');
        return looks[version]!;
      },
    });
    await press('ArrowDown');
    expect(the('.version-pane [role=alert]').textContent).toBe('This version is damaged.');
    for (const text of ['Open a copy', 'Go back']) {
      expect(button(text).getAttribute('aria-disabled')).toBe('true');
    }
    await press('ArrowDown');
    expect(texts('.version-pane [role=alert]')).toEqual([]);
    expect(button('Go back').getAttribute('aria-disabled')).toBeNull();
  });
});
