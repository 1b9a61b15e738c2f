import { citation } from '../../../shared/cite/citation';
import type { Tag } from '../../../shared/model/tag';
import { codesInUse, tagsIn } from '../../../shared/model/workspace';
import type { Span } from '../../../shared/text/segment';
import { spanOf } from '../../editor/commands/move';
import { commentFrom, unitAt } from '../../editor/commands/units';
import { boundingNow, startBounding } from '../../state/bounding';
import { openClaim } from '../../state/claims';
import { toggleHidden } from '../../state/codebook';
import { settled } from '../../state/commit';
import { keysOfTags } from '../../state/keyOfTag';
import { announce, notify } from '../../state/notices';
import { closeSheet, openNotes } from '../../state/room';
import { goTo, removeTag, setActive, toggleTag } from '../../state/tags';
import { useStore } from '../../state/store';
import { showAllAgain } from '../../state/textOnly';
import { boundaryCommands } from './boundaryCommands';
import { holdKeys, takeHeldKeys } from './heldKeys';
import { movingCommands } from './movingCommands';
import { nearTags } from './nearTags';
import { openPassageMenu } from './PassageMenu';
import type { Command, ReadingDesk } from './readingDesk';
import { untaggedCommands } from './untaggedCommands';

/** The reader's commands by id; each is a key, a menu item or a button. */
export const readingCommands: Readonly<Record<string, Command>> = {
  ...movingCommands,
  nextTag: (desk) => {
    goToTag(desk, true);
  },
  previousTag: (desk) => {
    goToTag(desk, false);
  },
  ...untaggedCommands,
  repeatTag,
  removeTag: (desk) => void removeTagHere(desk),
  changeBounds: (desk) => void changeBoundsHere(desk),
  ...boundaryCommands,
  note: (desk) => void writeNoteHere(desk),
  claim: (desk) => void claimHere(desk),
  passageMenu: ({ editor }) => {
    openPassageMenu(editor);
  },
  copyWithCitation: (desk) => void copyWithCitation(desk),
  toggleHighlights: () => {
    const { hidden, open } = useStore.getState();
    const all = open ? codesInUse(open.workspace).map((code) => code.id) : [];
    useStore.setState({ hidden: new Set(hidden.size > 0 ? [] : all) });
    announce(hidden.size > 0 ? 'All tags are shown.' : 'All tags are hidden.');
  },
  pageDown: (desk) => {
    page(desk, 1);
  },
  pageUp: (desk) => {
    page(desk, -1);
  },
  clear: ({ editor }) => {
    const { anchor, head } = editor.selected();
    if (anchor === head && useStore.getState().textOnly) showAllAgain();
    closeSheet();
    editor.select({ anchor: head, head }, false);
    setActive(null);
  },
};

/** Tags the selection with the code of a number key, or the sentence when nothing is selected. */
export function tagWithKey(desk: ReadingDesk, key: number): void {
  const workspace = useStore.getState().open?.workspace;
  const code = workspace && codesInUse(workspace).find((one) => one.key === key);
  if (code) tagWith(desk, code.id);
  else notify(`No tag has the key ${String(key)}.`);
}

/** Gives the tag that was given last once more. */
function repeatTag(desk: ReadingDesk): void {
  const { open, lastCode } = useStore.getState();
  const code = open && codesInUse(open.workspace).find(({ id }) => id === lastCode);
  if (code) tagWith(desk, code.id);
  else notify('No tag was given yet that could be repeated. Give one first.');
}

/** Gives the selection (or the sentence at the caret) a code, or takes it off. */
export function tagWith(desk: ReadingDesk, code: string): void {
  const target = targetOf(desk, code);
  if (!target) return;
  desk.editor.select({ anchor: target.start, head: target.end }, false);
  // Nobody shall tag without seeing it.
  if (useStore.getState().hidden.has(code)) toggleHidden(code);
  void toggleTag(code, target.start, target.end);
}

/**
 * What a tag key means here: the selection; else the passage at the caret that has this code
 * already, so that the key takes it off; else the comment when the caret is on its number; else the
 * sentence.
 */
function targetOf(desk: ReadingDesk, code: string): Span | null {
  const span = spanOf(desk.editor.selected());
  if (span.end > span.start) return span;
  const under = tagsAt(desk, span).findLast((tag) => tag.code === code);
  return (
    (under && placeAt(desk, under, span)) ??
    commentFrom(desk.editor.shown, span.start) ??
    unitAt(desk.text, desk.editor.shown, span.start, 'sentence')
  );
}

/**
 * Brings what is selected into view, so that one sees what is tagged; the sentence at the caret is
 * selected when nothing is.
 */
export function selectSomething({ editor, text }: ReadingDesk): void {
  const { anchor, head } = editor.selected();
  const span = spanOf({ anchor, head });
  if (span.end > span.start) {
    editor.reveal(head);
    return;
  }
  const sentence = unitAt(text, editor.shown, span.start, 'sentence');
  if (sentence) editor.select({ anchor: sentence.start, head: sentence.end });
}

/** Returns this reading's tags that the span touches and that are shown, in text order. */
function tagsAt(desk: ReadingDesk, span: Span): Tag[] {
  return visibleTags(desk, span).filter((tag) => placeAt(desk, tag, span) !== undefined);
}

/** Returns the tags that may be shown in a span of this reading, without those that are hidden. */
function visibleTags({ reading }: ReadingDesk, span: Span): Tag[] {
  const { open, hidden } = useStore.getState();
  if (!open) return [];
  const used = new Set(codesInUse(open.workspace).map(({ id }) => id));
  return nearTags(tagsIn(open.workspace, reading.id), span, reading.blocks).filter(
    ({ code }) => used.has(code) && !hidden.has(code),
  );
}

/** Returns the place of a tag that the span touches: on any copy of its words. */
function placeAt({ editor }: ReadingDesk, tag: Tag, { start, end }: Span): Span | undefined {
  return editor.placesOf(tag).find((place) => place.start <= end && place.end >= start);
}

/** The tag that a key means at a span: the active one if it is there, else the shortest one there. */
function tagMeant(desk: ReadingDesk, span: Span): Tag | undefined {
  const here = tagsAt(desk, span);
  const { active } = useStore.getState();
  const shortest = [...here].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return here.find((tag) => tag.id === active) ?? shortest;
}

/** Raises the passage that the caret has come into; one that is raised and here stays. */
export function followCaret(desk: ReadingDesk): void {
  // The caret shows the end that was moved.
  if (boundingNow(useStore.getState())) return;
  setActive(tagMeant(desk, spanOf(desk.editor.selected()))?.id ?? null);
}

/**
 * Fast fingers press N before the tag of the key before is on the disk: it is waited for, and what
 * is typed meanwhile belongs to the note.
 */
async function writeNoteHere(desk: ReadingDesk): Promise<void> {
  const span = spanOf(desk.editor.selected());
  holdKeys();
  await settled();
  const tag = tagMeant(desk, span);
  if (!tag) {
    takeHeldKeys();
    notify(`A note belongs to a tag. ${tagFirst()}`);
    return;
  }
  openNotes();
  // Of very many tags, only the notes near the window are drawn.
  desk.editor.reveal(desk.editor.selected().head);
  useStore.setState({ active: tag.id, writing: tag.id });
}

async function claimHere(desk: ReadingDesk): Promise<void> {
  const span = spanOf(desk.editor.selected());
  await settled();
  const tag = tagMeant(desk, span);
  if (tag) openClaim(tag);
  else notify(`A claim belongs to a tag. ${tagFirst()}`);
}

/** "Give the passage a tag first: keys 1 to 4." */
function tagFirst(): string {
  const { open } = useStore.getState();
  const keys = open && keysOfTags(codesInUse(open.workspace));
  return `Give the passage a tag first${keys ? `: keys ${keys.first} to ${keys.last}` : ''}.`;
}

async function changeBoundsHere(desk: ReadingDesk): Promise<void> {
  const span = spanOf(desk.editor.selected());
  await settled();
  const tag = tagMeant(desk, span);
  if (!tag) {
    notify('There is no tag here.');
    return;
  }
  startBounding(tag);
  desk.editor.select({ anchor: tag.end, head: tag.end });
}

async function removeTagHere(desk: ReadingDesk): Promise<void> {
  const span = spanOf(desk.editor.selected());
  await settled();
  const tag = tagMeant(desk, span);
  if (tag) await removeTag(tag.reading, tag.id);
  else notify('There is no tag here.');
}

/** From the active tag when the caret is in it, so that tags on the same words come one by one; else from the caret. */
function goToTag(desk: ReadingDesk, forward: boolean): void {
  const spot = nextSpot(desk, forward);
  if (!spot) {
    notify(forward ? 'No tag after this one.' : 'No tag before this one.');
    return;
  }
  desk.editor.select({ anchor: spot.start, head: spot.start });
  goTo(spot.tag);
}

/** A tag at one of its places. */
interface TagSpot extends Span {
  readonly tag: Tag;
}

/** Looks nearby first, then four times as far, until there is one or the text has ended. */
function nextSpot(desk: ReadingDesk, forward: boolean): TagSpot | undefined {
  const { start, end } = spanOf(desk.editor.selected());
  for (let reach = 4096; ; reach *= 4) {
    const around = { start: Math.max(0, start - reach), end: end + reach };
    const spots = visibleTags(desk, around)
      .flatMap((tag) => desk.editor.placesOf(tag).map((place) => ({ tag, ...place })))
      .filter((spot) => spot.start >= around.start && spot.start <= around.end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const next = besideCaret(spots, { start, end }, forward);
    const isAll = forward ? around.end >= desk.text.length : around.start === 0;
    if (next || isAll) return next;
  }
}

function besideCaret(
  spots: readonly TagSpot[],
  { start, end }: Span,
  forward: boolean,
): TagSpot | undefined {
  const { active } = useStore.getState();
  const current = spots.findIndex(
    (spot) => spot.tag.id === active && spot.start <= end && spot.end >= start,
  );
  const fromCaret = forward
    ? spots.findIndex((spot) => spot.start >= start)
    : spots.findLastIndex((spot) => spot.start < start);
  return spots[current < 0 ? fromCaret : current + (forward ? 1 : -1)];
}

async function copyWithCitation({ editor, reading, text }: ReadingDesk): Promise<void> {
  const span = spanOf(editor.selected());
  const active = useStore.getState().active;
  const tag = useStore.getState().open?.workspace.tags[reading.id]?.get(active ?? '');
  const { start, end } = span.end > span.start ? span : (tag ?? span);
  if (start === end) {
    notify('Select the words to copy first.');
    return;
  }
  const quote = text.slice(start, end).replaceAll('\n', ' ');
  await navigator.clipboard.writeText(`“${quote}” ${citation(reading, start)}`);
  notify('Copied with its citation.');
}

function page({ editor }: ReadingDesk, direction: 1 | -1): void {
  const scroller = editor.view.dom.closest('.scroll');
  scroller?.scrollBy({ top: direction * (scroller.clientHeight - 60) });
}
