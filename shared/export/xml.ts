/** An element as it is to be written. Elements that hold both words and elements are not needed. */
export interface XmlNode {
  readonly name: string;
  /** In the order in which they are written; one that is null is left out. */
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly XmlNode[] | string;
}

/** What XML 1.0 cannot hold, not even as a reference (section 2.2); as `u`, halves of pairs count alone. */
const unfit = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** A text of nothing but these holds nothing unfit; to know so takes a tenth of the time. */
const surelyFit = /^[\t\n\r -\uD7FF]*$/;

/** Returns the text with U+FFFD for every character that XML cannot hold. */
export function fitForXml(text: string): string {
  return surelyFit.test(text) ? text : text.replace(unfit, '\uFFFD');
}

/** Returns whether XML holds the text as it is. */
export function fitsXml(text: string): boolean {
  return fitForXml(text) === text;
}

/** Returns an element. */
export function element(
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: XmlNode['children'] = [],
): XmlNode {
  return { name, attributes, children };
}

/** Returns an element around these; none when there are none: many schemas forbid an empty wrapper. */
export function wrapped(name: string, children: readonly XmlNode[]): XmlNode[] {
  return children.length === 0 ? [] : [element(name, {}, children)];
}

/** Returns an element that holds words; none when they are empty. */
export function worded(name: string, words: string | null): XmlNode[] {
  return words === null || words === '' ? [] : [element(name, {}, words)];
}

/** Deepest indent, in spaces: a codebook of a thousand levels would be nothing but indents. */
const deepest = 40;

/**
 * Returns the file of an element: XML 1.0, indented by two spaces. A list, and no function that calls
 * itself: a codebook may be as deep as it is large.
 */
export function xmlFile(root: XmlNode): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const open: (string | { readonly node: XmlNode; readonly indent: string })[] = [
    { node: root, indent: '' },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      lines.push(next);
      continue;
    }
    const { node, indent } = next;
    const start = `${indent}<${node.name}${attributesOf(node)}`;
    if (node.children.length === 0) lines.push(`${start}/>`);
    else if (typeof node.children === 'string') {
      lines.push(`${start}>${escapedText(node.children)}</${node.name}>`);
    } else {
      lines.push(`${start}>`);
      open.push(`${indent}</${node.name}>`);
      for (const child of node.children.toReversed()) {
        open.push({ node: child, indent: indent.length < deepest ? `${indent}  ` : indent });
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function attributesOf({ attributes }: XmlNode): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapedAttribute(value)}"`))
    .join('');
}

/** A bare CR would be read as a line feed. */
function escapedText(text: string): string {
  return fitForXml(text).replace(/[&<>\r]/g, reference);
}

/** Bare white space in an attribute would be read as a space. */
function escapedAttribute(text: string): string {
  return fitForXml(text).replace(/[&<>"\t\n\r]/g, reference);
}

const named: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

function reference(sign: string): string {
  return `&${named[sign] ?? `#${String(sign.charCodeAt(0))}`};`;
}
