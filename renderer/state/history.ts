import { newestOf } from '../../shared/model/revisions';
import { call } from '../api';
import { whileSaving } from './commit';
import { isThere, leaveGoneReading, showFromTheBeginning } from './currentReading';
import { fail, notify } from './notices';
import { takeIn, useStore } from './store';

const { getState: get } = useStore;

export async function undo(): Promise<void> {
  await stepHistory('history.undo');
}

export async function redo(): Promise<void> {
  await stepHistory('history.redo');
}

async function stepHistory(name: 'history.undo' | 'history.redo'): Promise<void> {
  try {
    const stepped = await whileSaving(() => call(name, null));
    if (!stepped) {
      notify(name === 'history.undo' ? 'Nothing to undo.' : 'Nothing to redo.');
      return;
    }
    takeIn(stepped);
    goWhereItHappened(stepped.reading);
    notify(`${name === 'history.undo' ? 'Undone' : 'Redone'}: ${stepped.label}.`);
  } catch (thrown) {
    fail(thrown);
  }
}

function goWhereItHappened(reading: string | null): void {
  const { open, current } = get();
  const newest = open && reading !== null ? newestOf(open.workspace, reading) : null;
  if (open && newest !== null && newest !== current && isThere(open.workspace, newest)) {
    showFromTheBeginning(newest);
  } else leaveGoneReading();
}
