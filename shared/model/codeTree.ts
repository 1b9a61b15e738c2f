import type { Code } from './code';

/** A code where it stands in the tree. */
export interface CodeNode {
  readonly code: Code;
  /** The node right above it; null at the top. */
  readonly parent: CodeNode | null;
  /** How many nodes are above it: 0 at the top. */
  readonly depth: number;
  /** What stands right below it, in codebook order. */
  readonly children: readonly CodeNode[];
}

/** The codes in use as a tree. */
export interface CodeTree {
  /** What stands at the top, in codebook order. */
  readonly top: readonly CodeNode[];
  /** Every code once, right before all that stands below it. */
  readonly inOrder: readonly CodeNode[];
  readonly byId: ReadonlyMap<string, CodeNode>;
}

/** A node that still gets its children. */
interface GrowingNode extends CodeNode {
  readonly children: CodeNode[];
}

/**
 * Returns the codes in use as a tree. One whose parent is deleted or missing stands at the top. Of
 * codes that stand below each other in a circle, which two people can bring about at the same time,
 * the first in codebook order stands at the top.
 */
export function codeTree(codes: readonly Code[]): CodeTree {
  const inUse = codes.filter(({ deleted }) => deleted === null);
  const below = codesByParent(inUse, parentsOf(inUse));
  const inOrder: CodeNode[] = [];
  // A list, and no function that calls itself: the tree of a stranger may be as deep as it is large.
  const waiting = nodesOf(below.get(null), null).reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    inOrder.push(node);
    const children = nodesOf(below.get(node.code.id), node);
    for (const child of children) node.children.push(child);
    for (const child of children.reverse()) waiting.push(child);
  }
  return {
    top: inOrder.filter(({ depth }) => depth === 0),
    inOrder,
    byId: new Map(inOrder.map((node) => [node.code.id, node])),
  };
}

/** Returns the names from the top down to this code: “Prisons › Overcrowding”. */
export function pathName(node: CodeNode): string {
  const names: string[] = [];
  for (let at: CodeNode | null = node; at; at = at.parent) names.push(at.code.name);
  return names.reverse().join(' › ');
}

/** Returns whether a node is this code, or stands below it at any depth. */
export function isWithin(node: CodeNode, code: string): boolean {
  for (let at: CodeNode | null = node; at; at = at.parent) {
    if (at.code.id === code) return true;
  }
  return false;
}

/** Returns how to call each of these codes so that none is taken for another: by its path where two have one name. */
export function namesApart(codes: readonly Code[]): (code: Code) => string {
  const { inOrder, byId } = codeTree(codes);
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { code } of inOrder) (seen.has(code.name) ? twice : seen).add(code.name);
  return (code) => {
    const node = twice.has(code.name) ? byId.get(code.id) : undefined;
    return node ? pathName(node) : code.name;
  };
}

/** The parent of each code, null at the top: each is among them, and none stands below itself. */
function parentsOf(codes: readonly Code[]): ReadonlyMap<string, string | null> {
  const places = new Map(codes.map(({ id }, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  const parents = new Map(
    codes.map(({ id, parent }) => [id, parent !== null && places.has(parent) ? parent : null]),
  );
  const known = new Set<string>();
  for (const { id } of codes) {
    const walked: string[] = [];
    let at: string | null = id;
    for (; at !== null && !known.has(at); at = parents.get(at) ?? null) {
      known.add(at);
      walked.push(at);
    }
    const start = at === null ? -1 : walked.indexOf(at);
    if (start === -1) continue;
    const circle = walked.slice(start);
    const first = circle.reduce((one, other) => (placeOf(other) < placeOf(one) ? other : one));
    parents.set(first, null);
  }
  return parents;
}

function codesByParent(
  codes: readonly Code[],
  parents: ReadonlyMap<string, string | null>,
): ReadonlyMap<string | null, readonly Code[]> {
  const below = new Map<string | null, Code[]>();
  for (const code of codes) {
    const parent = parents.get(code.id) ?? null;
    const those = below.get(parent);
    if (those) those.push(code);
    else below.set(parent, [code]);
  }
  return below;
}

function nodesOf(codes: readonly Code[] = [], parent: CodeNode | null): GrowingNode[] {
  const depth = parent ? parent.depth + 1 : 0;
  return codes.map((code) => ({ code, parent, depth, children: [] }));
}
