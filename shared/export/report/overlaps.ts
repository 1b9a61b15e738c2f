import type { Bundle, PlacedTag } from '../bundle';

/** For each tag that overlaps others: what those say, and who says so when it is someone else. */
export type Overlaps = ReadonlyMap<PlacedTag, ReadonlySet<string>>;

/** What a code by a reviewer is called by the same reviewer, and by others. */
interface Voice {
  readonly code: string;
  readonly reviewer: string;
  readonly by: string;
}

/**
 * Returns what overlaps each tag. The tags of a reading are in text order; passages that only touch
 * do not overlap.
 */
export function overlapsOf(
  { codes, reviewers }: Pick<Bundle, 'codes' | 'reviewers'>,
  byReading: ReadonlyMap<string, readonly PlacedTag[]>,
): Overlaps {
  const codeNames = new Map(codes.map(({ id, name }) => [id, name]));
  const reviewerNames = new Map(reviewers.map(({ id, name }) => [id, name]));
  const overlaps = new Map<PlacedTag, ReadonlySet<string>>();
  for (const tags of byReading.values()) {
    const voices = voicesOf(tags, codeNames, reviewerNames);
    meetings(tags, voices).forEach((met, at) => {
      const own = tags[at];
      if (!own || met.size === 0) return;
      const names = [...met].map((voice) => labelFor(own, voice));
      overlaps.set(own, new Set(names));
    });
  }
  return overlaps;
}

function voicesOf(
  tags: readonly PlacedTag[],
  codeNames: ReadonlyMap<string, string>,
  reviewerNames: ReadonlyMap<string, string>,
): Voice[] {
  const known = new Map<string, Voice>();
  return tags.map(({ code, reviewer }) => {
    const key = JSON.stringify([code, reviewer]);
    const voice = known.get(key) ?? {
      code: codeNames.get(code) ?? code,
      reviewer,
      by: reviewerNames.get(reviewer) ?? reviewer,
    };
    known.set(key, voice);
    return voice;
  });
}

/**
 * For each tag, whose tags it meets. A voice is noted once, and when all were met the search ends:
 * thousands of passages that all overlap cost little more than as many that do not.
 */
function meetings(tags: readonly PlacedTag[], voices: readonly Voice[]): Set<Voice>[] {
  const most = new Set(voices).size;
  const reach = new Map<Voice, number>();
  return tags.map(({ start, end }, at) => {
    const met = new Set<Voice>();
    for (const [voice, last] of reach) if (last > start) met.add(voice);
    for (let next = at + 1; next < tags.length && met.size < most; next += 1) {
      const other = voices[next];
      if (!other || (tags[next]?.start ?? end) >= end) break;
      met.add(other);
    }
    const own = voices[at];
    if (own) reach.set(own, Math.max(reach.get(own) ?? 0, end));
    return met;
  });
}

function labelFor(tag: PlacedTag, { code, reviewer, by }: Voice): string {
  return tag.reviewer === reviewer ? code : `${code} (${by})`;
}
