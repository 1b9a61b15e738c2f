/** Where an id stands at the moment when it goes, or shall stand when it comes. */
export interface PlacedId {
  readonly id: string;
  readonly at: number;
}

/**
 * Returns which ids to take out of a list, and then which to put in and where, so that the ids of
 * `to` stand in its order. As many as can stay where they are; those that `mustMove` names never
 * do. Ids that `mayStay` names are left alone when `to` does not have them.
 */
export function rearrange(
  from: readonly string[],
  to: readonly string[],
  {
    mustMove = never,
    mayStay = never,
  }: {
    readonly mustMove?: (id: string) => boolean;
    readonly mayStay?: (id: string) => boolean;
  } = {},
): { readonly removed: readonly PlacedId[]; readonly added: readonly PlacedId[] } {
  const wanted = new Set(to);
  const still = new Set(
    inOrder(
      from.filter((id) => wanted.has(id) && !mustMove(id)),
      to,
    ),
  );
  const list = [...from];
  const removed = from
    .filter((id) => !still.has(id) && (wanted.has(id) || !mayStay(id)))
    .map((id) => ({ id, at: takeOut(list, id) }));
  const added: PlacedId[] = [];
  let after = 0;
  for (const id of to) {
    if (!still.has(id)) {
      added.push({ id, at: after });
      list.splice(after, 0, id);
    }
    after = list.indexOf(id) + 1;
  }
  return { removed, added };
}

const never = () => false;

function takeOut(list: string[], id: string): number {
  const at = list.indexOf(id);
  list.splice(at, 1);
  return at;
}

/** Returns the most ids of one list that stand in the same order in the other. */
function inOrder(ids: readonly string[], other: readonly string[]): string[] {
  const places = new Map(other.map((id, at) => [id, at]));
  /** The best chain of each length: the one that ends at the lowest place. */
  const chains: Chain[] = [];
  for (const id of ids) {
    const place = places.get(id) ?? -1;
    const found = chains.findIndex((chain) => chain.place > place);
    const length = found < 0 ? chains.length : found;
    chains[length] = { place, id, before: chains[length - 1] ?? null };
  }
  const longest: string[] = [];
  for (let chain: Chain | null = chains.at(-1) ?? null; chain; chain = chain.before) {
    longest.unshift(chain.id);
  }
  return longest;
}

interface Chain {
  readonly id: string;
  readonly place: number;
  readonly before: Chain | null;
}
