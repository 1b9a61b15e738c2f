import type { Body, Creator } from './bodies';

/** One code by one person, with what this person remarks; no code when there are only remarks. */
export interface Voice {
  readonly creator: Creator | null;
  readonly code: string | null;
  readonly note: string | null;
}

/** Returns the voices in an annotation. A remark belongs to the codes that the same person gave. */
export function voicesOf(bodies: readonly Body[], main: Creator | null): Voice[] {
  const by = (body: Body) => body.creator ?? main;
  const codes = bodies.filter(({ kind }) => kind === 'code');
  const remarks = new Map<string | null, { creator: Creator | null; words: string[] }>();
  for (const body of bodies) {
    if (body.kind === 'code') continue;
    const creator = by(body);
    const there = remarks.get(creator?.iri ?? null);
    if (there) there.words.push(body.words);
    else remarks.set(creator?.iri ?? null, { creator, words: [body.words] });
  }
  const notes = new Map([...remarks].map(([iri, { words }]) => [iri, words.join('\n\n')]));
  const naming = new Set(codes.map((body) => by(body)?.iri ?? null));
  const voices = [
    ...codes.map((body) => voice(by(body), body.words, notes)),
    ...[...remarks]
      .filter(([iri]) => !naming.has(iri))
      .map(([, { creator }]) => voice(creator, null, notes)),
  ];
  return voices.length > 0 ? voices : [voice(main, null, notes)];
}

function voice(
  creator: Creator | null,
  code: string | null,
  notes: ReadonlyMap<string | null, string>,
): Voice {
  return { creator, code, note: notes.get(creator?.iri ?? null) ?? null };
}
