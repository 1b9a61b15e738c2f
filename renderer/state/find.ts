import { noQuery, type Query } from '../../shared/search/query';
import type { Tag } from '../../shared/model/tag';
import type { Span } from '../../shared/text/segment';
import { openReading } from './readings';
import { useStore } from './store';
import { goTo as raise } from './tags';

const { getState: get, setState: set } = useStore;

/** Opens the search in the reading; one that is open gets the focus. */
export function openFind(): void {
  const { current, caret, finding, dialog } = get();
  if (current === null || dialog !== null) return;
  set({ finding: true, ...(finding ? {} : { findFrom: caret }) });
  // A bar that opens takes the focus itself; at once here, for fast fingers type the words now.
  const field = document.querySelector<HTMLInputElement>('#find-words');
  field?.focus();
  field?.select();
}

/** Opens the search in all readings over the workspace, with the words of the one in the reading. */
export function openFindAll(): void {
  set(({ open, dialog }) =>
    open && dialog === null ? { finding: false, dialog: { kind: 'findAll' } } : {},
  );
}

/** Opens it with words that were typed elsewhere: they are meant as they are. */
export function findInAll(words: string): void {
  set({ query: { ...noQuery, words } });
  openFindAll();
}

/** Changes what is searched for. */
export function changeQuery(edit: Partial<Query>): void {
  set(({ query }) => ({ query: { ...query, ...edit } }));
}

/** Shows a passage of any reading, selected; what is left out is shown then, too. */
export function goTo(reading: string, { start, end }: Span, tag: Tag | null = null): void {
  const { open, current, showLeftOut } = get();
  const { blocks = [] } = open?.workspace.readings[reading] ?? {};
  const isOut = blocks.some(
    (block) => !block.included && block.start <= start && start < block.end,
  );
  if (current !== reading) openReading(reading);
  const target = { reading, start, end, tag: tag?.id ?? null };
  set({ target, findFrom: start, showLeftOut: showLeftOut || isOut });
}

/** Goes to an offset in a tagged passage, raises it, and says what it is. */
export function goToTagged(tag: Tag, start: number): void {
  goTo(tag.reading, { start, end: start }, tag);
  raise(tag);
}
