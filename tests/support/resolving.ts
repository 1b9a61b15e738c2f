import { resolve, type Resolution } from '../../shared/anchor/resolve';
import { describe } from '../../shared/anchor/selector';
import type { Passage } from '../../shared/model/tag';
import { blocksOf, marked } from './marked';

export const source = (text: string) => ({ text, blocks: blocksOf(text) });

export interface Case {
  readonly passage: Passage;
  readonly from: ReturnType<typeof source>;
  readonly to: ReturnType<typeof source>;
  readonly answer: Resolution;
}

/** The passage stands between <a> and <b> of the old text. */
export function resolved(old: string, now: string): Case {
  const { text, blocks, at } = marked(old);
  const passage = describe(text, blocks, { start: at('a'), end: at('b') });
  const [from, to] = [{ text, blocks }, source(now)];
  return { passage, from, to, answer: resolve(passage, from, to) };
}

/** Returns the answer with the place, or the places, shown as [words] in the line where they stand. */
export function shown(old: string, now: string): string {
  const { answer } = resolved(old, now);
  if (answer.outcome === 'orphan') return 'orphan';
  const spans = answer.outcome === 'ambiguous' ? answer.candidates : [answer.span];
  const places = spans.map(({ start, end }) => {
    const line = now.lastIndexOf('\n', start - 1) + 1;
    const newline = now.indexOf('\n', end);
    const stop = newline < 0 ? now.length : newline;
    return `${now.slice(line, start)}[${now.slice(start, end)}]${now.slice(end, stop)}`;
  });
  return [answer.outcome, ...places].join(' | ');
}

export const [first, second, third, fourth] = [
  'The court ruled on the cameras at the tram stops of the city today.',
  'A spokesman for the police called the ruling a gift to pickpockets.',
  'The mayor will read it before she says what becomes of the contract.',
  'Nobody has asked the travellers, who pay for all of this with fares.',
];

export const tagged = 'A spokesman for <a>the police<b> called the ruling a gift to pickpockets.';

export const lines = (...all: readonly (string | undefined)[]) => all.join('\n');
