import { useEffect, useMemo, useState } from 'react';
import type { Workspace } from '../../../shared/model/workspace';
import { type FoundPassages, passagesSaying } from '../../../shared/search/passages';

/** Milliseconds of work between two chances for the window to do something else. */
const breath = 5;
/** Passages that are listed; all of them are in the search in all readings. */
const listed = 6;

/** What was found in the tagged passages, and whether all of them were looked at. */
export interface PassagesNow extends FoundPassages {
  readonly isDone: boolean;
}

const nothing: PassagesNow = { passages: [], count: 0, isDone: true };

/**
 * Returns the tagged passages with these words, those of the reading in the reader first. Small
 * workspaces are looked through at once; in large ones the rest follows while the window stays free.
 */
export function usePassages(
  workspace: Workspace | null,
  words: string,
  current: string | null,
): PassagesNow {
  const look = useMemo(
    () => workspace && new Look(workspace, words, current),
    [workspace, words, current],
  );
  const [later, setLater] = useState<{ of: Look; now: PassagesNow } | null>(null);
  useEffect(() => {
    if (!look || look.now.isDone) return;
    const goOn = () => {
      const { length } = look.now.passages;
      look.goOn();
      // To draw the list anew costs more than a step: only when there is more to see.
      if (look.now.isDone || look.now.passages.length > length) {
        setLater({ of: look, now: look.now });
      }
      if (!look.now.isDone) timer = setTimeout(goOn);
    };
    let timer = setTimeout(goOn);
    return () => {
      clearTimeout(timer);
    };
  }, [look]);
  if (!look) return nothing;
  return later?.of === look ? later.now : look.now;
}

/** One look through the tags, a little at a time. */
class Look {
  now: PassagesNow = { ...nothing, isDone: false };
  readonly #steps: ReturnType<typeof passagesSaying>;

  constructor(workspace: Workspace, words: string, first: string | null) {
    this.#steps = passagesSaying(workspace, { words, first, most: listed });
    this.goOn();
  }

  goOn(): void {
    const end = performance.now() + breath;
    do {
      const { value, done = false } = this.#steps.next();
      this.now = { ...value, isDone: done };
    } while (!this.now.isDone && performance.now() < end);
  }
}
