import { Schema } from 'prosemirror-model';
import { EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Tag } from '../../../shared/model/tag';
import type { Corpus } from './corpus';
import type { Engine } from './engine';
import { page } from './page';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});

/** ProseMirror as one begins with it: all paragraphs, and a set of decorations of all tags. */
export function plainProseMirror(mount: HTMLElement, { text, blocks, tags }: Corpus): Engine {
  const { scroller, column } = page(mount);
  const starts = new Map<number, number>();
  const key = new PluginKey<DecorationSet>('tags');
  const state = { view: null as EditorView | null };
  const blockAt = (offset: number) => {
    const at = blocks.findLastIndex((block) => block.start <= offset);
    return blocks[Math.max(0, at)];
  };
  const position = (offset: number, first = blockAt(offset)) =>
    (starts.get(first?.start ?? 0) ?? 0) + offset - (first?.start ?? 0);
  const decorationOf = ({ id, start, end, code }: Tag) => {
    const block = blockAt(start);
    const last = Math.min(end, block?.end ?? end);
    const attributes = { class: `peer peer-${code}` };
    return Decoration.inline(position(start, block), position(last, block), attributes, { id });
  };
  const tell = (change: { add?: Tag; remove?: string }) => {
    const { view } = state;
    view?.dispatch(view.state.tr.setMeta(key, change));
  };
  return {
    open() {
      const nodes = blocks.map(({ start, end }) =>
        schema.node('paragraph', null, [schema.text(text.slice(start, end))]),
      );
      let at = 0;
      blocks.forEach(({ start }, index) => {
        starts.set(start, at + 1);
        at += nodes[index]?.nodeSize ?? 0;
      });
      const doc = schema.node('doc', null, nodes);
      // In the order of the text, as a set of decorations is made fastest.
      const all = tags.toSorted((a, b) => a.start - b.start).map(decorationOf);
      const plugin = new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.create(doc, all),
          apply(transaction, set) {
            const change = transaction.getMeta(key) as { add?: Tag; remove?: string } | undefined;
            if (!change) return set.map(transaction.mapping, transaction.doc);
            const gone = set.find(undefined, undefined, ({ id }) => id === change.remove);
            const rest = change.remove === undefined ? set : set.remove(gone);
            return change.add ? rest.add(doc, [decorationOf(change.add)]) : rest;
          },
        },
        props: { decorations: (now) => key.getState(now) },
      });
      state.view = new EditorView(column, {
        state: EditorState.create({ doc, plugins: [plugin] }),
      });
    },
    add(tag) {
      tell({ add: tag });
    },
    remove({ id }) {
      tell({ remove: id });
    },
    recode(tag, code) {
      tell({ add: { ...tag, code }, remove: tag.id });
    },
    scroller: () => scroller,
  };
}
