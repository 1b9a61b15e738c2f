import type { Tag } from '../../shared/model/tag';
import type { TagsOfReading } from '../../shared/model/tagsOfReading';
import { countWords } from '../../shared/text/canonical';
import { counted } from '../../shared/text/counted';
import { type Span, wordSpans } from '../../shared/text/segment';
import { commit } from './commit';
import { announce, fail } from './notices';
import { type AppStore, type Bounding, useStore } from './store';

const { getState: get, setState: set } = useStore;

/** Returns the tag of the reading in the reader whose start and end are being changed; null for none. */
export function boundingNow({ bounding, current, open }: AppStore): Bounding | null {
  if (bounding?.reading !== current) return null;
  // An undo may have taken the tag away meanwhile.
  return open?.workspace.tags[current]?.has(bounding.tag) ? bounding : null;
}

/** Begins to change where a tag starts and ends. Nothing is saved before `keepBounds`. */
export function startBounding({ id, reading, start, end }: Tag): void {
  const { open } = get();
  if (open?.readOnly) {
    fail(open.readOnly);
    return;
  }
  set({ bounding: { reading, tag: id, start, end }, active: id, writing: null });
  announce(
    'Changing where the tag starts and ends. Arrow keys move its end by a word, with Shift its start. Enter keeps it, Escape gives up.',
  );
}

/** Moves an end of the tag, and says where it is now. */
export function moveBounds(span: Span, side: 'start' | 'end', text: string): void {
  const bounding = boundingNow(get());
  if (!bounding) return;
  set({ bounding: { ...bounding, ...span } });
  const quote = text.slice(span.start, span.end);
  const words = counted(countWords(quote), 'word');
  const said =
    side === 'end' ? `Ends with “${lastWords(quote)}”` : `Starts with “${firstWords(quote)}”`;
  announce(`${said}. ${words}.`);
}

/** Saves where the tag starts and ends now. Where that is refused, it can be changed further. */
export async function keepBounds(): Promise<void> {
  const bounding = boundingNow(get());
  if (!bounding) return;
  if (!(await commit('tags.move', bounding))) return;
  set({ bounding: null });
  const tag = get().open?.workspace.tags[bounding.reading]?.get(bounding.tag);
  const words = tag ? `, ${counted(countWords(tag.quote), 'word')}` : '';
  announce(`The tag is kept like this${words}.`);
}

export function giveUpBounds(): void {
  set({ bounding: null });
  announce('The tag is as it was.');
}

/** Returns the tags as they are drawn: the one that is being changed stands where it is for now. */
export function atBounds(tags: TagsOfReading, bounding: Bounding | null): TagsOfReading {
  const tag = tags.get(bounding?.tag ?? '');
  return bounding && tag ? tags.with({ ...tag, start: bounding.start, end: bounding.end }) : tags;
}

/** How many words are said of the end that was moved. */
const few = 5;

function firstWords(quote: string): string {
  return quote.slice(0, wordSpans(quote)[few - 1]?.end ?? quote.length);
}

function lastWords(quote: string): string {
  return quote.slice(wordSpans(quote).at(-few)?.start ?? 0);
}
