import { Failure } from '../../../../shared/ipc/failure';
import { refused } from '../../refused';
import { walkXml } from '../../xml';
import { decodeXml } from '../../xmlText';

/** An element of a REFI-QDA file: prefixes are left out, words between elements are joined. */
export interface RefiNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly RefiNode[];
  readonly words: string;
}

interface GrowingNode extends RefiNode {
  readonly children: RefiNode[];
  words: string;
}

/**
 * Returns the root of a REFI-QDA file. Throws a Failure that names the file, and the line when the
 * file breaks off, is no XML, defines words of its own or begins with another element.
 */
export function refiRoot(
  bytes: Uint8Array,
  name: string,
  part: string,
  rootName: string,
): RefiNode {
  const top: GrowingNode = { name: '', attributes: {}, children: [], words: '' };
  const open = [top];
  const { text } = decodeXml(bytes, name, part);
  const visitor = {
    open: ({ local, attributes }: { local: string; attributes: RefiNode['attributes'] }) => {
      const node = { name: local, attributes, children: [], words: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close: () => {
      open.pop();
    },
    text: (words: string) => {
      const node = open.at(-1);
      if (node) node.words += words;
    },
  };
  try {
    walkXml(text, visitor, { name, part });
  } catch (error) {
    throw withLine(error, name);
  }
  const [root] = top.children;
  if (root?.name !== rootName) throw otherRoot(name, rootName);
  return root;
}

/** Returns the elements of this name right below. */
export function below(node: RefiNode | null, name: string): readonly RefiNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** Returns the first element of this name right below; null when there is none. */
export function first(node: RefiNode | null, name: string): RefiNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** Returns the words of the element of this name right below; empty when there is none. */
export function wordsIn(node: RefiNode, name: string): string {
  return first(node, name)?.words ?? '';
}

/** Returns an attribute; null when it is not there or empty. */
export function attribute(node: RefiNode, name: string): string | null {
  const value = node.attributes[name] ?? '';
  return value === '' ? null : value;
}

/** Returns a GUID as all are compared: without braces, in lower case. */
export function guidKey(written: string): string {
  return written
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
}

/** Returns the GUID in an attribute; null when there is none. */
export function guidIn(node: RefiNode, name = 'guid'): string | null {
  const written = attribute(node, name);
  return written === null ? null : guidKey(written) || null;
}

/** Returns the GUIDs of the elements of this name right below, each with its `targetGUID`. */
export function targetsIn(node: RefiNode, name: string): readonly string[] {
  return below(node, name).flatMap((one) => guidIn(one, 'targetGUID') ?? []);
}

/** Returns what an element calls itself, else its GUID, else what it is. */
export function nameOf(node: RefiNode): string {
  return attribute(node, 'name') ?? guidIn(node) ?? node.name;
}

const saveAgain = 'Export it again from the program that made it, then import that.';

function withLine(error: unknown, name: string): unknown {
  if (!(error instanceof Failure) || error.detail === null) return error;
  const [, line] = /^(?:[^:]*:)??(\d+):\d+:/.exec(error.detail) ?? [];
  if (line === undefined) return error;
  return refused(name, `it is damaged or was cut off in line ${line}`, saveAgain, error.detail);
}

function otherRoot(name: string, rootName: string): Failure {
  return refused(name, `it is not a REFI-QDA file with a ${rootName} in it`, saveAgain);
}
