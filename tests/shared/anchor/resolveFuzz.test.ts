import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placesOf } from '../../../shared/anchor/comingOver';
import { Resolver } from '../../../shared/anchor/resolve';
import { describe } from '../../../shared/anchor/selector';
import type { Block } from '../../../shared/model/block';
import { canonicalText } from '../../../shared/text/canonical';
import { type Span, wordSpans } from '../../../shared/text/segment';
import { sentenceSpans } from '../../../shared/text/sentences';
import { edited } from '../../support/editedText';
import { blocksOf } from '../../support/marked';
import { randomNumbers } from '../../support/randomNumbers';

/*
 * Texts are edited at random, and tags carried over. It is known where every character went, so it
 * is known whether a place is the right one. All 5,000: LECTERN_ANCHOR_EDITS=5000 npm run test:unit
 * -- tests/shared/anchor/resolveFuzz.test.ts; LECTERN_ANCHOR_SEED=5001 makes 5,000 others.
 */
const edits = Number(process.env.LECTERN_ANCHOR_EDITS ?? 400);
const firstSeed = Number(process.env.LECTERN_ANCHOR_SEED ?? 1);
const passagesOfEach = 12;

/** The seeds where they are, else only the readings that come with Lectern. */
const folders = [path.resolve('sample/readings'), path.resolve('../shared/seeds')];

interface Sample {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly Span[];
  readonly sentences: readonly Span[];
}

function sample(text: string): Sample {
  return { text, blocks: blocksOf(text), words: wordSpans(text), sentences: sentenceSpans(text) };
}

const repeated = `Trams and the law
The court held that the law is clear. No more was said of it, and the city took note of the ruling.
“No more cameras,” the crowd said.
The police said — twice — that a camera is no judge of anybody, and that the ruling changes nothing at all.
“No more cameras,” the crowd said.
The court held that the law is clear. No more was said of it, and the city took note of the ruling.
The mayor, who rides the tram herself, wants to see what the court will say of the rights of those who do not.

The police said — twice — that a camera is no judge of anybody, and that the ruling changes nothing at all.
Comments
I agree 👍🏽 with the court.
הַחֹק ברור, says the city: «לא עוד מצלמות».
I agree 👍🏽 with the court.
Cafe\u0301 owners said no.\u00a0More of the law is not more law.`;

const samples = [
  repeated,
  repeated,
  ...folders
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => canonicalText(fs.readFileSync(file, 'utf8'))),
].map(sample);

function passageOf({ text, words, sentences }: Sample, random: () => number): Span {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (spans: readonly Span[]) => spans[below(spans.length)] ?? { start: 0, end: 1 };
  const kind = below(4);
  if (kind === 0) return pick(sentences);
  const first = below(words.length);
  const count = [1, 4, 60][kind - 1] ?? 1;
  const last = Math.min(words.length - 1, first + below(count));
  const [from, to] = [words[first], words[last]];
  const span = { start: from?.start ?? 0, end: to?.end ?? 1 };
  return random() < 0.1 ? { start: span.start, end: Math.min(text.length, span.end + 1) } : span;
}

const shown = ({ start, end }: Span) => `${String(start)}-${String(end)}`;

test(`After ${String(edits)} random edits no passage is silently taken to be elsewhere`, () => {
  const counts = { exact: 0, moved: 0, ambiguous: 0, orphan: 0 };
  const stands = { found: 0, all: 0 };
  const wrong: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + edits; seed += 1) {
    const random = randomNumbers(seed);
    const from = samples[Math.floor(random() * samples.length)] ?? sample(repeated);
    const after = edited(from.text, 1 + Math.floor(random() * 5), random);
    const resolver = new Resolver(from, { text: after.text, blocks: blocksOf(after.text) });
    for (let each = 0; each < passagesOfEach; each += 1) {
      const span = passageOf(from, random);
      const passage = describe(from.text, from.blocks, span);
      const answer = resolver.resolve(passage);
      const places = after.placesOf(span);
      counts[answer.outcome] += 1;
      for (const { start, end } of placesOf(answer)) {
        if (after.text.slice(start, end).trim() !== '') continue;
        wrong.push(
          `seed ${String(seed)}: no words at ${shown({ start, end })}, a place to choose.`,
        );
      }
      if (places.length === 1) stands.all += 1;
      if (answer.outcome !== 'exact' && answer.outcome !== 'moved') continue;
      if (places.length === 1) stands.found += 1;
      const isRight = places.some(({ start, end }) => {
        return start === answer.span.start && end === answer.span.end;
      });
      if (isRight && places.length === 1) continue;
      wrong.push(
        `seed ${String(seed)}: ${after.done.join('; ')}. “${passage.quote}” at ${shown(span)} is ` +
          `${answer.outcome} ${shown(answer.span)}, and not ${places.map(shown).join(' or ')}.`,
      );
    }
  }
  const all = counts.exact + counts.moved + counts.ambiguous + counts.orphan;
  const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
  process.stdout.write(
    `${String(edits)} edited texts, ${String(all)} passages: ` +
      Object.entries(counts)
        .map(([outcome, count]) => `${outcome} ${share(count)}`)
        .join(', ') +
      `; of those that still stand once, ${((100 * stands.found) / stands.all).toFixed(1)} % were found; wrong: ${String(wrong.length)}\n`,
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  // Saying “ambiguous” of everything would never be wrong.
  expect(stands.found / stands.all).toBeGreaterThan(0.9);
  // 5,000 texts take a minute, and several when others are at work on the machine.
}, 600_000);
