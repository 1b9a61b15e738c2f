import { likeness, resemblance, type Sketch } from '../../shared/clean/similar';
import type { Comparable, SimilarTo } from './known';
import type { Work } from './work';

/** Most sketches that are kept; each has 256 numbers. */
const sketchesInMemory = 5000;

/**
 * Returns what finds the text that is likest to another, among those that are nearly the same. The
 * sketches of texts that were looked at are kept.
 */
export function similarTexts(sketch: Work['sketch']): SimilarTo {
  const sketches = new Map<string, Promise<Sketch>>();

  function sketchOf(other: Comparable): Promise<Sketch> {
    const { textSha256, title } = other;
    const there = sketches.get(textSha256);
    if (there) return there;
    const made = Promise.resolve(other.text()).then((text) => sketch(text, title));
    sketches.set(textSha256, made);
    // One that failed is tried again the next time.
    made.catch(() => sketches.delete(textSha256));
    const oldest = sketches.keys().next().value;
    if (sketches.size > sketchesInMemory && oldest !== undefined) sketches.delete(oldest);
    return made;
  }

  return async <T extends Comparable>(text: string, others: readonly T[]) => {
    if (others.length === 0) return null;
    const wanted = await sketch(text, 'the text');
    let likest: T | null = null;
    let most = 0;
    for (const other of others) {
      // A text that cannot be read any more was told of when it was asked for.
      const one = await sketchOf(other).catch(() => null);
      if (one === null || likeness(wanted, one) === 'different') continue;
      const { similarity, contained } = resemblance(wanted, one);
      if (similarity + contained > most) [likest, most] = [other, similarity + contained];
    }
    return likest;
  };
}
