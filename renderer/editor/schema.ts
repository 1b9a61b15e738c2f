import { type Attrs, type DOMOutputSpec, Schema } from 'prosemirror-model';
import { blockKinds, type BlockKind } from '../../shared/model/block';

/** Elements of the kinds that are no plain paragraphs. */
const elements: Partial<Record<BlockKind, string>> = {
  title: 'h1',
  heading: 'h2',
  quotation: 'blockquote',
};

/**
 * The reading as ProseMirror sees it: sections of blocks of plain text. Sections are for the
 * browser only (what is off-screen is not laid out); a reader never sees where one ends. Tags are
 * not in the document: they are painted over it.
 */
export const readingSchema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: { content: 'block+', toDOM: (): DOMOutputSpec => ['section', { class: 'part' }, 0] },
    block: {
      content: 'text*',
      attrs: {
        id: { default: '', validate: 'string' },
        kind: { default: 'paragraph', validate: isBlockKind },
        number: { default: null, validate: 'number|null' },
        leftOut: { default: false, validate: 'boolean' },
        comment: { default: null, validate: 'number|null' },
        facts: { default: null, validate: 'string|null' },
      },
      toDOM: (node): DOMOutputSpec => {
        const kind = node.attrs.kind as BlockKind;
        return [
          elements[kind] ?? 'p',
          {
            class: `block ${kind}${node.attrs.leftOut === true ? ' left-out' : ''}`,
            // Arabic and Hebrew run from the right.
            dir: 'auto',
            ...dataOf(node.attrs),
          },
          0,
        ];
      },
    },
    text: {},
  },
});

/** What the style sheet writes beside a block. */
function dataOf(attrs: Attrs): Record<string, string> {
  const names = ['number', 'comment', 'facts'];
  return Object.fromEntries(
    names.flatMap((name) => (attrs[name] === null ? [] : [[`data-${name}`, String(attrs[name])]])),
  );
}

function isBlockKind(value: unknown): void {
  if (!blockKinds.includes(value as BlockKind)) throw new RangeError('Not a kind of block.');
}
