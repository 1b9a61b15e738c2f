import type { Code } from '../../model/code';
import { type CodeNode, codeTree } from '../../model/codeTree';
import { hexColour } from '../../model/baseInks';
import { guidOf } from '../guid';
import { idsOf, type Loss } from '../loss';
import { element, fitsXml, worded, type XmlNode } from '../xml';
import { comesApart, joinedDefinition } from './description';

/**
 * Returns the Code elements of a codebook, as the project and the codebook schema have them: each
 * holds those that stand below it.
 */
export function codeElements(codes: readonly Code[]): XmlNode[] {
  const { top, inOrder } = codeTree(codes);
  const elements = new Map<string, XmlNode>();
  const elementsOf = (nodes: readonly CodeNode[]) =>
    nodes.flatMap(({ code }) => elements.get(code.id) ?? []);
  // From the last one on: what stands below a code comes after it.
  for (const { code, children } of inOrder.toReversed()) {
    elements.set(code.id, codeElement(code, elementsOf(children)));
  }
  return elementsOf(top);
}

function codeElement(code: Code, below: readonly XmlNode[]): XmlNode {
  return element(
    'Code',
    {
      guid: guidOf('code', code.id),
      name: code.name,
      isCodable: 'true',
      color: hexColour(code.colour),
    },
    [...worded('Description', joinedDefinition(code)), ...below],
  );
}

/** Returns what REFI-QDA has no place for in a codebook. */
export function codebookLosses(codes: readonly Code[]): Loss[] {
  const changed = { of: 'codes', how: 'changed' } as const;
  const mixed = codes.filter((code) => !comesApart(code));
  const moved = codeTree(codes).top.filter(({ code }) => code.parent !== null);
  const unfit = codes.filter((code) => !fitsXml(code.name + joinedDefinition(code)));
  return [
    { what: 'Letters and keys of tags in the codebook', ...changed, records: idsOf(codes) },
    {
      what: 'The tag that they stand below, which is not in the export',
      ...changed,
      records: moved.map(({ code }) => code.id),
    },
    {
      what: 'Where a definition ends and its examples begin',
      ...changed,
      records: idsOf(mixed),
    },
    {
      what: 'Control characters in names and definitions, which XML cannot hold',
      ...changed,
      records: idsOf(unfit),
    },
  ];
}
