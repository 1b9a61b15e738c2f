import { randomUUID } from 'node:crypto';
import type { Desk } from '../../electron/desk';
import { importFiles } from '../support/importTexts';
import { tagsService } from '../../electron/services/tags';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import type { Request } from '../../scripts/benchTagging.mjs';
import { newTag } from '../../shared/anchor/newTag';
import type { Change } from '../../shared/model/change';
import type { Span } from '../../shared/text/segment';

/*
 * The process that `npm run bench` measures: one workspace, as the app's main process has it open,
 * so that each size has a memory of its own. Arguments: folder, number of tags, number of readings.
 * It does what its parent asks for and answers with milliseconds.
 */

const [folder = '', tagCount = '', readingCount = ''] = process.argv.slice(2);
const codes = ['legal', 'rights', 'security', 'comment'] as const;
const wordsOfReading = 5000;
/** Tags that are there are one to four words long; the ones that are measured are five. */
const measuredLength = 5;

let store: WorkspaceStore | null = null;
const desk: Desk = {
  store() {
    if (!store) throw new RangeError('No workspace is open.');
    return store;
  },
  now: () => new Date().toISOString(),
  newId: randomUUID,
};
const service = tagsService(desk);
let round = 0;

process.on('message', (request: Request) => {
  void answer(request).then((milliseconds) => process.send?.(milliseconds));
});

async function answer(request: Request): Promise<number[]> {
  switch (request.ask) {
    case 'make':
      return [await timed(make)];
    case 'open':
      return [await timed(() => open(request.folding))];
    case 'tag':
      return tag(request.tags);
    case 'fold':
      return [await timed(() => desk.store().fold())];
    case 'close':
      return [await timed(() => desk.store().close())];
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

async function make(): Promise<void> {
  const reviewer = { id: desk.newId(), name: 'Ann' };
  store = await WorkspaceStore.create(folder, { id: desk.newId(), name: 'Bench', reviewer });
  const numbers = Array.from({ length: Number(readingCount) }, (_, at) => at);
  const files = numbers.map((at) => ({
    name: `reading ${String(at)}.txt`,
    bytes: new TextEncoder().encode(textOf(at)),
  }));
  await importFiles(desk, files);
  for (const [at, reading] of store.workspace.order.entries()) {
    const share = Math.ceil((Number(tagCount) - at) / numbers.length);
    await fill(store, reading, share, reviewer.id);
  }
  await store.close();
}

/** Words that all differ, in sentences, so that finding a quotation takes the same everywhere. */
function textOf(reading: number): string {
  const words = Array.from({ length: wordsOfReading }, (_, at) => {
    const word = `w${(reading * wordsOfReading + at).toString(36)}`;
    return at % 20 === 19 ? `${word}.\n\n` : `${word} `;
  });
  return words.join('');
}

async function fill(to: WorkspaceStore, id: string, count: number, reviewer: string) {
  const text = await to.text(id);
  const spans = spansOf(text);
  await to.transact('tags', ({ readings }): Change[] => {
    const reading = readings[id];
    if (!reading) throw new RangeError(`There is no reading ${id}.`);
    return Array.from({ length: count }, (_, at) => {
      // Tags lie all over the text; a code is given to a passage before the next code is.
      const place = at % (wordsOfReading * (measuredLength - 1));
      const first = (place * 7) % wordsOfReading;
      const span = spans(first, 1 + Math.floor(place / wordsOfReading));
      const code = codes[Math.floor(at / (wordsOfReading * (measuredLength - 1)))] ?? 'legal';
      const fields = { id: desk.newId(), code, reviewer, created: desk.now() };
      const tag = newTag(reading, text, span, { ...fields, note: null, claim: null });
      return { kind: 'tag.add', tag };
    });
  });
}

/** Returns the span of some words of a text; the last words are cut short. */
function spansOf(text: string): (first: number, count: number) => Span {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return (first, count) => ({
    start: words[first]?.start ?? 0,
    end: words[Math.min(first + count, words.length) - 1]?.end ?? 0,
  });
}

async function open(folding: boolean): Promise<void> {
  store = await WorkspaceStore.open(folder, folding ? {} : { foldIdle: 2 ** 31 - 1 });
}

async function tag(count: number): Promise<number[]> {
  const { order } = desk.store().workspace;
  const reading = order[round % order.length] ?? '';
  const spans = spansOf(await desk.store().text(reading));
  const places = Array.from({ length: count }, (_, at) => {
    const span = spans((round * 31 + at * 17) % (wordsOfReading - measuredLength), measuredLength);
    return { reading, code: 'legal', ...span };
  });
  round += 1;
  const times: number[] = [];
  for (const place of [...places, ...places]) {
    times.push(await timed(async () => service['tags.toggle'](place)));
  }
  return times;
}
