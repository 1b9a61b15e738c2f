import { type Copies, copiesIn, hasRepeats } from '../../shared/anchor/copies';
import { newTag } from '../../shared/anchor/newTag';
import { tagsOnAll } from '../../shared/anchor/tagsOnAll';
import type { Committed } from '../../shared/ipc/answers';
import type { ArgsOf } from '../../shared/ipc/contract';
import { Failure } from '../../shared/ipc/failure';
import { type Claim, typedClaim } from '../../shared/model/claim';
import type { Change } from '../../shared/model/change';
import { editOf } from '../../shared/model/edit';
import type { Tag, TagEdit } from '../../shared/model/tag';
import { tagsIn, type Workspace } from '../../shared/model/workspace';
import type { Span } from '../../shared/text/segment';
import type { Desk, Handlers } from '../desk';
import { codeIn, readingIn, readingToChange, tagIn } from '../storage/records';

/** Answers the calls about tags. */
export function tagsService(
  desk: Desk,
): Handlers<
  | 'tags.toggle'
  | 'tags.addAll'
  | 'tags.note'
  | 'tags.claim'
  | 'tags.recode'
  | 'tags.move'
  | 'tags.remove'
> {
  return {
    'tags.toggle': async ({ reading, code, start, end }) => {
      const text = await desk.store().text(reading);
      return desk.store().transact('tag', (workspace) => {
        readingToChange(workspace, reading);
        requireCodeInUse(workspace, code);
        const place = { reading, code, reviewer: workspace.me, start, end };
        const there = sameTag(workspace, place, copiesOf(workspace, reading, text));
        if (there) return [{ kind: 'tag.remove', tag: there }];
        const tag = makeTag(desk, workspace, text, { ...place, note: null, claim: null });
        return [{ kind: 'tag.add', tag }];
      });
    },

    'tags.addAll': ({ code, places }) => addAll(desk, code, places),

    'tags.note': ({ reading, tag, note }) =>
      edit(desk, 'note', reading, tag, { note: note?.trim() ? note : null }),

    'tags.claim': ({ reading, tag, claim }) =>
      edit(desk, 'claim', reading, tag, { claim: claim && typedClaim(claim) }),

    'tags.recode': async ({ reading, tag: id, code }) => {
      const copies = await copiesInReading(desk, reading);
      return desk.store().transact('change of a code', (workspace) => {
        requireCodeInUse(workspace, code);
        const tag = tagToChange(workspace, reading, id);
        const there = sameTag(workspace, { ...tag, code }, copies);
        if (there && there.id !== id) throw tagIsThere(workspace, code);
        return editChanges(desk, tag, { code });
      });
    },

    'tags.move': async ({ reading, tag, start, end }) => {
      const text = await desk.store().text(reading);
      return desk
        .store()
        .transact('change of where a tag stands', (workspace) =>
          moveChanges(desk, workspace, text, tagToChange(workspace, reading, tag), { start, end }),
        );
    },

    'tags.remove': ({ reading, tag }) =>
      desk
        .store()
        .transact('removal of a tag', (workspace) => [
          { kind: 'tag.remove', tag: tagToChange(workspace, reading, tag) },
        ]),
  };
}

/** Adds tags of one code in any number of readings, as one step. */
async function addAll(
  desk: Desk,
  code: string,
  places: ArgsOf<'tags.addAll'>['places'],
): Promise<Committed> {
  const store = desk.store();
  const texts = new Map<string, string>();
  for (const { reading } of places) texts.set(reading, await store.text(reading));
  return store.transact('tags on what was found', (workspace) => {
    requireCodeInUse(workspace, code);
    const kind = { code, reviewer: workspace.me };
    return places.flatMap(({ reading: id, spans }) => {
      const reading = readingToChange(workspace, id);
      const there = tagsIn(workspace, id).inOrder;
      const made = tagsOnAll(reading, texts.get(id) ?? '', there, spans, kind, desk);
      return made.map((tag): Change => ({ kind: 'tag.add', tag }));
    });
  });
}

/** A tag as the command line gives it. */
export interface TagRequest extends Span {
  readonly reading: string;
  readonly code: string;
  readonly note: string | null;
  readonly claim?: Claim;
  /** Name of the reviewer, who is added when there is none of this name; null for one's own. */
  readonly reviewer: string | null;
}

export interface Tagged extends Committed {
  readonly tag: Tag;
}

/**
 * Adds a tag, on the first copy of words that stand several times; the same one again only gets the
 * note and the claim, as far as there are any.
 */
export async function addTag(desk: Desk, request: TagRequest): Promise<Tagged> {
  const store = desk.store();
  const text = await store.text(request.reading);
  const committed = await store.transact('tag', (workspace) => {
    readingToChange(workspace, request.reading);
    requireCodeInUse(workspace, request.code);
    const { reviewer, changes } = reviewerFor(desk, workspace, request.reviewer);
    const there = sameTag(
      workspace,
      { ...request, reviewer },
      copiesOf(workspace, request.reading, text),
    );
    if (there) return editChanges(desk, there, saidIn(request));
    const { claim = null } = request;
    const tag = makeTag(desk, workspace, text, { ...request, reviewer, claim });
    return [...changes, { kind: 'tag.add', tag }];
  });
  const { reviewer } = reviewerFor(desk, store.workspace, request.reviewer);
  const copies = copiesOf(store.workspace, request.reading, text);
  const tag = sameTag(store.workspace, { ...request, reviewer }, copies);
  if (!tag) throw new RangeError('A tag was saved and is not there.');
  return { ...committed, tag };
}

/** What a tag that is there gets of a request: what it does not say stays. */
function saidIn({ note, claim }: TagRequest): Partial<TagEdit> {
  return { ...(note === null ? {} : { note }), ...(claim && { claim }) };
}

type Place = Pick<Tag, 'reading' | 'code' | 'reviewer' | 'start' | 'end'>;

/** A tag on a copy of these words is the same tag: nobody tags them twice. */
function sameTag(workspace: Workspace, place: Place, copies: Copies): Tag | undefined {
  const tags = tagsIn(workspace, place.reading);
  return copies
    .placesOf(place)
    .flatMap(({ start, end }) => tags.at(start, end))
    .find((tag) => tag.code === place.code && tag.reviewer === place.reviewer);
}

function copiesOf(workspace: Workspace, reading: string, text: string): Copies {
  return copiesIn(text, readingIn(workspace, reading).blocks);
}

/** Returns the copies in a reading; its text is read only where it has any. */
export async function copiesInReading(desk: Desk, id: string): Promise<Copies> {
  const { blocks } = readingIn(desk.store().workspace, id);
  return copiesIn(hasRepeats(blocks) ? await desk.store().text(id) : '', blocks);
}

function makeTag(
  desk: Desk,
  workspace: Workspace,
  text: string,
  { reading, code, reviewer, note, claim, start, end }: Place & Pick<Tag, 'note' | 'claim'>,
): Tag {
  const span = { start, end };
  return newTag(
    readingIn(workspace, reading),
    text,
    copiesOf(workspace, reading, text).originalOf(span) ?? span,
    {
      id: desk.newId(),
      code,
      reviewer,
      note,
      claim,
      created: desk.now(),
    },
  );
}

function reviewerFor(
  desk: Desk,
  workspace: Workspace,
  wanted: string | null,
): { reviewer: string; changes: Change[] } {
  const name = wanted?.trim() ?? '';
  if (name === '') return { reviewer: workspace.me, changes: [] };
  const known = workspace.reviewers.find((reviewer) => reviewer.name === name);
  if (known) return { reviewer: known.id, changes: [] };
  const reviewer = { id: desk.newId(), name };
  const at = workspace.reviewers.length;
  return { reviewer: reviewer.id, changes: [{ kind: 'reviewer.add', reviewer, at }] };
}

function edit(
  desk: Desk,
  label: string,
  reading: string,
  id: string,
  wanted: Partial<TagEdit>,
): Promise<Committed> {
  return desk
    .store()
    .transact(label, (workspace) => editChanges(desk, tagToChange(workspace, reading, id), wanted));
}

function editChanges(desk: Desk, tag: Tag, wanted: Partial<TagEdit>): Change[] {
  if (editOf<TagEdit>(tag, wanted) === null) return [];
  const edited = editOf<TagEdit>(tag, { ...wanted, modified: desk.now() });
  return edited ? [{ kind: 'tag.update', reading: tag.reading, tag: tag.id, ...edited }] : [];
}

/** Its words and all that describes them change with a tag's place: it is taken off and put on again. */
function moveChanges(
  desk: Desk,
  workspace: Workspace,
  text: string,
  tag: Tag,
  span: Span,
): Change[] {
  const copies = copiesOf(workspace, tag.reading, text);
  const place = copies.originalOf(span) ?? span;
  const moved = newTag(readingIn(workspace, tag.reading), text, place, tag);
  if (moved.start === tag.start && moved.end === tag.end) return [];
  const there = sameTag(workspace, moved, copies);
  if (there && there.id !== tag.id) throw tagIsThere(workspace, tag.code);
  return [
    { kind: 'tag.remove', tag },
    { kind: 'tag.add', tag: { ...moved, modified: desk.now() } },
  ];
}

function tagToChange(workspace: Workspace, reading: string, id: string): Tag {
  return tagIn(workspace, readingToChange(workspace, reading).id, id);
}

function requireCodeInUse(workspace: Workspace, id: string): void {
  const code = codeIn(workspace, id);
  if (code.deleted === null) return;
  throw new Failure(
    'refused',
    `The code “${code.name}” was deleted. Nothing was tagged. Restore the code in the codebook, or choose another one.`,
  );
}

function tagIsThere(workspace: Workspace, code: string): Failure {
  return new Failure(
    'refused',
    `These words have the code “${codeIn(workspace, code).name}” already. Nothing was changed. Remove this tag, or choose another code.`,
  );
}
