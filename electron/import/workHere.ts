import { carryOver } from '../../shared/anchor/carryOver';
import { sketchOf } from '../../shared/clean/similar';
import { readAnnotated } from './annotated/readAnnotated';
import { readSource } from './readSource';
import type { Work } from './work';

/** Works in this very thread, which has to wait: see ReadingPool for the threads beside it. */
export const workHere: Work = {
  read: readSource,
  annotated: (bytes, name, wishes) => readAnnotated({ name, bytes }, wishes),
  sketch: (text) => Promise.resolve(sketchOf(text)),
  carry: (tags, from, to) => Promise.resolve(carryOver(tags, from, to)),
};
