import { useEffect } from 'react';
import type { Reading } from '../../../shared/model/reading';
import { readingsInUse } from '../../../shared/model/workspace';
import { readingDocument, shownBlocks } from '../../editor/readingDocument';
import { useStore } from '../../state/store';
import { keptText, readText } from '../../state/texts';

/** Longest text, in UTF-16 units, that is read ahead, and how many of them. */
const [longest, mostReadings] = [300_000, 20];

/**
 * While nothing else is to be done, reads the readings that may be opened next, those beside the open
 * one in the list first: a click then finds their texts here.
 */
export function useReadAhead(reading: string, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    let isWanted = true;
    let handle = 0;
    const waiting = nextTo(reading);
    const goOn = () => {
      const next = waiting.shift();
      if (!isWanted || !next) return;
      handle = requestIdleCallback(() => {
        // Who opens one that cannot be read is told why; the others can be.
        prepare(next).then(goOn, goOn);
      });
    };
    goOn();
    return () => {
      isWanted = false;
      cancelIdleCallback(handle);
    };
  }, [reading, isShown]);
}

function nextTo(reading: string): Reading[] {
  const { open } = useStore.getState();
  const all = open ? readingsInUse(open.workspace) : [];
  const at = all.findIndex(({ id }) => id === reading);
  return all
    .map((one, place) => ({ one, far: Math.abs(place - at) }))
    .filter(({ one, far }) => far > 0 && one.text.length <= longest && keptText(one.id) === null)
    .sort((one, other) => one.far - other.far)
    .slice(0, mostReadings)
    .map(({ one }) => one);
}

/** Reads the text and goes through it once, as it is done when it is shown. */
async function prepare({ id, blocks }: Reading): Promise<void> {
  const text = await readText(id);
  if (shownBlocks(blocks, false).length > 0) readingDocument(text, blocks);
}
