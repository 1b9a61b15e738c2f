import { describe, expect, it } from 'vitest';
import { WindowEvents } from '../../electron/events';
import type { Imported } from '../../shared/ipc/answers';
import { imported as nothingImported, opened } from '../support/emptyAnswers';

const imported: Imported = {
  ...nothingImported,
  changes: [{ kind: 'workspace.rename', set: 'b', was: 'a' }],
  opened,
};

function windowEvents() {
  const sent: [string, unknown][] = [];
  return { sent, events: new WindowEvents((...all) => sent.push(all)) };
}

describe('what the window is told', () => {
  it('reaches a page that is ready at once', () => {
    const { events, sent } = windowEvents();
    events.pictureTaken();
    events.pageIsReady();
    events.command('undo');
    events.imported(imported);
    expect(sent).toEqual([
      ['command', 'undo'],
      ['imported', imported],
    ]);
  });

  it('waits for a page that is starting', () => {
    const { events, sent } = windowEvents();
    const failure = { kind: 'notFound', message: 'Gone.', detail: null } as const;
    events.command('export');
    events.failed(failure);
    expect(sent).toEqual([]);
    events.pictureTaken();
    events.pageIsReady();
    expect(sent).toEqual([
      ['command', 'export'],
      ['failed', failure],
    ]);
  });

  it('is not what the first picture shows already', () => {
    const { events, sent } = windowEvents();
    events.opened(opened);
    events.imported(imported);
    events.pictureTaken();
    events.pageIsReady();
    expect(sent).toEqual([['imported', { ...imported, changes: [], opened: null }]]);
  });

  it('includes what happened after the first picture was taken', () => {
    const { events, sent } = windowEvents();
    events.pictureTaken();
    events.opened(opened);
    events.imported(imported);
    events.pageIsReady();
    expect(sent).toEqual([
      ['opened', opened],
      ['imported', imported],
    ]);
  });

  it('waits again when the page starts afresh', () => {
    const { events, sent } = windowEvents();
    events.pictureTaken();
    events.pageIsReady();
    events.pageStarts();
    events.imported(imported);
    expect(sent).toEqual([]);
    events.pictureTaken();
    events.pageIsReady();
    expect(sent).toEqual([['imported', { ...imported, changes: [], opened: null }]]);
  });
});
