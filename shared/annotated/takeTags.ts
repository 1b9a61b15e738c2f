import { describe } from '../anchor/selector';
import { Occurrences } from '../anchor/occurrences';
import { type Claim, claimLimit, claimWords, saysSomething } from '../model/claim';
import type { Reading } from '../model/reading';
import { sameValue } from '../model/sameValue';
import { noteLimit, type Tag } from '../model/tag';
import { tagsIn } from '../model/workspace';
import { cut } from './matching';
import { momentFrom } from './moment';
import { type Placed, Placer } from './place';
import type { ArrivingTag } from './project';
import { freshId, type Taking } from './taking';

/** A reading of the workspace, or one that comes with the file, and its text. */
export interface TakenReading {
  readonly reading: Reading;
  readonly text: string;
}

export interface TagNeeds {
  /** By the key of the reading; one that is missing has no text here. */
  readonly readings: ReadonlyMap<string, TakenReading>;
  readonly codes: ReadonlyMap<string, string>;
  readonly reviewers: ReadonlyMap<string, string>;
  /** The code of a passage that has only a note. */
  readonly noteCode: string;
}

const noText =
  'The workspace does not have the text that they are in: import it, then this file again.';
const noCode = 'They had a note and no tag: they carry the tag for notes.';
const unknownCode = 'Their tag is not in the file.';
const nobody = 'The file does not say who gave them: they count as yours.';
const otherwise = 'The workspace has them already, otherwise than the file: that stays.';
const twice =
  'The same words carry the same tag by the same reviewer twice in the file: they are one here.';
const longNote = `Their notes have more than ${noteLimit.toLocaleString('en')} characters: the beginning is kept.`;

const longClaim = `Their claims have names or words of more than ${String(claimLimit)} characters: the beginning is kept.`;

export interface TakenTags {
  /** Those that are not there yet. */
  readonly tags: readonly Tag[];
  /** The ids that tags have here, by their keys in the file; one that does not arrive has none. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Returns the tags that arrive; the book says what became of each. */
export function takeTags(
  taking: Taking,
  arriving: readonly ArrivingTag[],
  needs: TagNeeds,
): TakenTags {
  const pages = new Map<string, Page>();
  const usedIds = new Set(
    Object.values(taking.workspace.tags).flatMap((tags) => [...tags].map(({ id }) => id)),
  );
  const tags: Tag[] = [];
  const ids = new Map<string, string>();
  for (const tag of arriving) {
    taking.book.enter('tags', tag.key);
    const there = needs.readings.get(tag.reading);
    if (!there) {
      taking.book.dropped('tags', tag.key, noText);
      continue;
    }
    const page = pages.get(there.reading.id) ?? new Page(taking, there);
    pages.set(there.reading.id, page);
    const taken = page.take(tag, needs, usedIds);
    if (!taken) continue;
    ids.set(tag.key, taken.tag.id);
    if (taken.isNew) tags.push(taken.tag);
  }
  return { tags, ids };
}

/** The tags of one reading, those that are there and those that arrive. */
class Page {
  readonly #placer: Placer;
  readonly #occurrences: Occurrences;
  readonly #there = new Map<string, Tag[]>();
  /** Ids of tags that one of the file is already. */
  readonly #taken = new Set<string>();

  constructor(
    private readonly taking: Taking,
    private readonly page: TakenReading,
  ) {
    const { reading, text } = page;
    this.#placer = new Placer({ text, blocks: reading.blocks });
    this.#occurrences = new Occurrences(text);
    for (const tag of tagsIn(taking.workspace, reading.id)) this.#know(tag);
  }

  /** Returns the tag as it is here, and whether it has to be added; null when it has no place here. */
  take(
    arriving: ArrivingTag,
    needs: TagNeeds,
    usedIds: Set<string>,
  ): { readonly tag: Tag; readonly isNew: boolean } | null {
    const { book } = this.taking;
    const code = arriving.code === null ? needs.noteCode : needs.codes.get(arriving.code);
    const placed = this.#placer.place(arriving);
    if (code === undefined || placed.outcome === 'dropped') {
      book.dropped(
        'tags',
        arriving.key,
        placed.outcome === 'dropped' ? placed.reason : unknownCode,
      );
      return null;
    }
    const tag = this.#made(arriving, placed, code, needs, usedIds);
    this.#sayChanges(arriving, placed);
    const there = this.#withId(arriving) ?? this.#same(tag);
    if (there) {
      const isOther = arriving.path && !isAlike(there, tag);
      if (isOther) book.changed('tags', arriving.key, otherwise);
      if (this.#taken.has(there.id)) book.changed('tags', arriving.key, twice);
      this.#taken.add(there.id);
      return { tag: there, isNew: false };
    }
    this.#taken.add(tag.id);
    // What is in a bundle was apart in its workspace, and stays so.
    if (!arriving.path) this.#know(tag);
    usedIds.add(tag.id);
    return { tag, isNew: true };
  }

  #made(
    arriving: ArrivingTag,
    placed: Exclude<Placed, { outcome: 'dropped' }>,
    code: string,
    { reviewers }: TagNeeds,
    usedIds: ReadonlySet<string>,
  ): Tag {
    const { reading, text } = this.page;
    const created = momentFrom(arriving.created) ?? this.taking.now();
    const note = arriving.note === null || arriving.note.trim() === '' ? null : arriving.note;
    const { span } = placed;
    const described = describe(text, reading.blocks, span, this.#occurrences.before(span) + 1);
    // In a text that was altered, the same words may be the second of their kind, or in other parts.
    const isAsItWas = arriving.path?.occurrence === described.path.occurrence;
    return {
      ...described,
      ...(placed.outcome === 'kept' && isAsItWas && { path: arriving.path }),
      id: freshId(arriving.id, (id) => usedIds.has(id), this.taking),
      reading: reading.id,
      code,
      reviewer: reviewers.get(arriving.reviewer ?? '') ?? this.taking.workspace.me,
      note: note && cut(note, noteLimit),
      claim: fittingClaim(arriving.claim),
      created,
      modified: momentFrom(arriving.modified) ?? created,
    };
  }

  #sayChanges({ key, code, reviewer, note, claim }: ArrivingTag, placed: Placed): void {
    const { book } = this.taking;
    if (placed.outcome === 'changed') book.changed('tags', key, placed.reason);
    if (code === null) book.changed('tags', key, noCode);
    if (reviewer === null) book.changed('tags', key, nobody);
    if ((note?.length ?? 0) > noteLimit) book.changed('tags', key, longNote);
    const isLong = claimWords.some((part) => (claim?.[part] ?? '').length > claimLimit);
    if (isLong) book.changed('tags', key, longClaim);
  }

  #withId({ id, path }: ArrivingTag): Tag | undefined {
    if (!path || id === null) return undefined;
    return tagsIn(this.taking.workspace, this.page.reading.id).get(id);
  }

  /**
   * The same words with the same code by the same reviewer; a note or a claim of its own makes it
   * another one. A tag without them is also one that somebody wrote them on here.
   */
  #same(tag: Tag): Tag | undefined {
    const there = this.#there.get(placeKey(tag)) ?? [];
    const same = there.find((one) => isAlike(one, tag));
    if (same) return same;
    return there.find(
      ({ id, note, claim }) =>
        !this.#taken.has(id) &&
        (tag.note === null || note === tag.note) &&
        (tag.claim === null || sameValue(claim, tag.claim)),
    );
  }

  #know(tag: Tag): void {
    const there = this.#there.get(placeKey(tag));
    if (there) there.push(tag);
    else this.#there.set(placeKey(tag), [tag]);
  }
}

function isAlike(one: Tag, other: Tag): boolean {
  return (
    placeKey(one) === placeKey(other) &&
    one.note === other.note &&
    sameValue(one.claim, other.claim)
  );
}

/** Returns the claim as a tag can hold it; null when it names nobody and nothing. */
function fittingClaim(claim: Claim | null | undefined): Claim | null {
  if (!claim) return null;
  const fitting = {
    person: cut(claim.person, claimLimit),
    organisation: cut(claim.organisation, claimLimit),
    concept: cut(claim.concept, claimLimit),
    stance: claim.stance,
  };
  return saysSomething(fitting) ? fitting : null;
}

function placeKey({ start, end, code, reviewer }: Tag): string {
  return `${String(start)} ${String(end)} ${code} ${reviewer}`;
}
