import type { Code } from '../../model/code';
import type { Span } from '../../text/segment';
import type { PlacedTag } from '../bundle';

/** A stretch of text of which all carries the same codes. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Codes of which a passage begins with this run. */
  readonly opens: readonly Code[];
  /** Codes of which a passage ends with this run. */
  readonly closes: readonly Code[];
}

/** A passage's code, with the line below the text that is free for it, from 0. */
export interface Mark {
  readonly code: Code;
  readonly lane: number;
}

/** Passages of one code that overlap, as one. */
interface Marked extends Span {
  readonly code: Code;
}

/** An end comes before a start at the same place: passages that touch are two. */
interface Turn {
  readonly at: number;
  readonly starts: boolean;
  readonly of: Marked;
}

/**
 * Returns what cuts spans of a text into runs. The spans must be asked for in text order. Tags are in
 * text order; one whose code is not known is not marked.
 */
export function markedRuns(
  content: string,
  tags: readonly PlacedTag[],
  codes: ReadonlyMap<string, Code>,
): (span: Span) => Run[] {
  const turns = turnsOf(passagesOf(tags, codes));
  const open: (Marked | null)[] = [];
  const unseen = new Set<Marked>();
  let [next, runs]: [number, { run: Run; closes: Code[] }[]] = [0, []];

  const take = ({ starts, of }: Turn) => {
    if (starts) {
      const free = open.indexOf(null);
      open[free < 0 ? open.length : free] = of;
      unseen.add(of);
      return;
    }
    open[open.indexOf(of)] = null;
    // What was never shown has no end either.
    if (!unseen.delete(of)) runs.at(-1)?.closes.push(of.code);
  };
  const advance = (offset: number) => {
    for (let turn = turns[next]; turn && turn.at <= offset; turn = turns[next]) {
      take(turn);
      next += 1;
    }
  };

  return ({ start, end }) => {
    advance(start);
    runs = [];
    for (let from = start; from < end;) {
      const to = Math.min(turns[next]?.at ?? end, end);
      const marks = open.flatMap((one, lane) => (one ? [{ code: one.code, lane }] : []));
      const opens = [...unseen].map(({ code }) => code);
      unseen.clear();
      const closes: Code[] = [];
      runs.push({ run: { text: content.slice(from, to), marks, opens, closes }, closes });
      advance(to);
      from = to;
    }
    return runs.map(({ run }) => run);
  };
}

function passagesOf(tags: readonly PlacedTag[], codes: ReadonlyMap<string, Code>): Marked[] {
  const places = tags.flatMap((tag) => {
    const code = codes.get(tag.code);
    return code ? tag.places.map(({ start, end }) => ({ start, end, code })) : [];
  });
  const last = new Map<Code, { start: number; end: number; code: Code }>();
  const passages: Marked[] = [];
  for (const place of places.sort((a, b) => a.start - b.start)) {
    const before = last.get(place.code);
    if (before && place.start < before.end) before.end = Math.max(before.end, place.end);
    else {
      last.set(place.code, place);
      passages.push(place);
    }
  }
  return passages;
}

function turnsOf(passages: readonly Marked[]): Turn[] {
  return passages
    .flatMap((of) => [
      { at: of.start, starts: true, of },
      { at: of.end, starts: false, of },
    ])
    .sort((a, b) => a.at - b.at || Number(a.starts) - Number(b.starts));
}
