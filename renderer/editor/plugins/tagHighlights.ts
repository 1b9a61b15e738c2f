import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { flatten, type Segment } from '../../../shared/anchor/spans';
import type { Span } from '../../../shared/text/segment';
import type { Positions } from '../positions';

/** A tag as the painter needs it. */
export interface PaintedTag {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Class suffix of its code's look: `L`, `H`, `S`, `R`, `F` or `u1`, `u2`, ... */
  readonly look: string;
  /** The code's name, for screen readers. */
  readonly name: string;
  /** Id of the element of the page that tells more of the tag, where there is one. */
  readonly note?: string;
}

interface Painted {
  readonly tags: readonly PaintedTag[];
  readonly active: string | null;
  /** What is drawn, by what it draws and where: what is the same after a change is not drawn again. */
  readonly drawn: ReadonlyMap<string, Decoration>;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Painted>('tagHighlights');

/**
 * Paints tags over the text. Overlaps are cut into disjoint segments, one element each: the fill
 * of the shorter tag, the line of the longer one in its lane and the shorter one's line below. A
 * tag of exactly one of the `wholes` is a wash of its blocks, so that tags inside stay legible.
 */
export function tagHighlights(positions: Positions, wholes: readonly Span[]): Plugin<Painted> {
  const known = new Set(wholes.map(placeOf));
  return new Plugin<Painted>({
    key,
    state: {
      init: () => ({
        tags: [],
        active: null,
        drawn: new Map(),
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, old, _before, state) => {
        const set = transaction.getMeta(key) as Pick<Painted, 'tags' | 'active'> | undefined;
        if (!set) return old;
        const drawings = drawingsOf(positions, known, set);
        return { ...set, ...drawnAnew(state, old, drawings) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
    },
  });
}

/** Keeps what is the same: the view looks only at the parts of the text where something changed. */
function drawnAnew(
  { doc }: EditorState,
  { drawn: before, decorations }: Painted,
  drawings: readonly Drawing[],
): Pick<Painted, 'drawn' | 'decorations'> {
  const drawn = new Map<string, Decoration>();
  const added: Decoration[] = [];
  for (const drawing of drawings) {
    const name = nameOf(drawing);
    const same = before.get(name);
    const decoration = same ?? decorationOf(drawing);
    if (!same) added.push(decoration);
    drawn.set(name, decoration);
  }
  const gone = [...before].flatMap(([name, decoration]) => (drawn.has(name) ? [] : [decoration]));
  return { drawn, decorations: decorations.remove(gone).add(doc, added) };
}

/** Sets the tags that are painted, and the one that is active. */
export function setTags(
  view: EditorView,
  tags: readonly PaintedTag[],
  active: string | null,
): void {
  const old = key.getState(view.state);
  if (old?.tags === tags && old.active === active) return;
  view.dispatch(view.state.tr.setMeta(key, { tags, active }).setMeta('addToHistory', false));
}

function placeOf({ start, end }: Span): string {
  return `${String(start)} ${String(end)}`;
}

/** Something that is drawn at a part of the document. */
interface Drawing {
  readonly from: number;
  readonly to: number;
  /** Whether it is drawn on a whole block. */
  readonly isBlock: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

function decorationOf({ from, to, isBlock, attributes }: Drawing): Decoration {
  return isBlock ? Decoration.node(from, to, attributes) : Decoration.inline(from, to, attributes);
}

function nameOf({ from, to, attributes }: Drawing): string {
  return [from, to, ...Object.values(attributes)].join('\n');
}

function drawingsOf(
  positions: Positions,
  wholes: ReadonlySet<string>,
  { tags, active }: Pick<Painted, 'tags' | 'active'>,
): Drawing[] {
  const washed = new Map<string, PaintedTag[]>();
  for (const tag of tags) {
    const place = placeOf(tag);
    if (wholes.has(place)) washed.set(place, [...(washed.get(place) ?? []), tag]);
  }
  const washes = [...washed.values()].flatMap((covering) => {
    const [first] = covering;
    if (!first) return [];
    const attributes = washOf(covering, first.look, active);
    return positions
      .piecesOf(first.start, first.end)
      .map(({ from, to }) => ({ from: from - 1, to: to + 1, isBlock: true, attributes }));
  });
  const inside = tags.filter((tag) => !wholes.has(placeOf(tag)));
  const marks = flatten(inside).flatMap((segment) => {
    const attributes = attributesOf(segment, active);
    return positions
      .piecesOf(segment.start, segment.end)
      .map(({ from, to }) => ({ from, to, isBlock: false, attributes }));
  });
  return [...washes, ...marks];
}

/** Of several tags of the same whole, the first one gives the look; all are spoken. */
function washOf(
  covering: readonly PaintedTag[],
  look: string,
  active: string | null,
): Record<string, string> {
  const isActive = covering.some((tag) => tag.id === active);
  return {
    class: `whole t-${look} v-${look}${isActive ? ' act' : ''}`,
    'data-tags': covering.map((tag) => tag.id).join(' '),
    ...detailsOf(covering),
    'data-span': placeOf(covering[0] ?? { start: 0, end: 0 }),
    'aria-description': spoken(covering.map((tag) => tag.name)),
  };
}

function attributesOf(segment: Segment<PaintedTag>, active: string | null): Record<string, string> {
  const [longer, ...others] = segment.covering;
  const shorter = others.at(-1);
  const names = segment.covering.map((tag) => tag.name);
  const classes = [
    'hl',
    longer ? `a-${longer.look}` : '',
    shorter ? `two b-${shorter.look}` : '',
    segment.covering.some((tag) => tag.id === active) ? 'act' : '',
  ];
  return {
    nodeName: 'mark',
    class: classes.filter(Boolean).join(' '),
    'data-tags': segment.covering.map((tag) => tag.id).join(' '),
    ...detailsOf(segment.covering),
    'data-span': placeOf(segment),
    'aria-description': spoken(names),
  };
}

/** What tells more of these words: screen readers go there from them. */
function detailsOf(covering: readonly PaintedTag[]): Record<string, string> {
  const notes = covering.flatMap(({ note }) => note ?? []);
  return notes.length === 0 ? {} : { 'aria-details': notes.join(' ') };
}

/** "Legal argument, human-rights concern: 2 tags here". */
function spoken(names: readonly string[]): string {
  const [first = '', ...rest] = names;
  const list = [first, ...rest.map((name) => name.charAt(0).toLowerCase() + name.slice(1))];
  const count = names.length === 1 ? '1 tag here' : `${String(names.length)} tags here`;
  return `${list.join(', ')}: ${count}`;
}
