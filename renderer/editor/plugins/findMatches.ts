import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Span } from '../../../shared/text/segment';
import type { Positions } from '../positions';

/** What is painted: the matches, and which of them is the current one. */
interface Found {
  readonly matches: readonly Span[];
  readonly current: number;
}

const key = new PluginKey<DecorationSet>('findMatches');

/** Matches painted at most; more would only colour the page. */
const paintedAtMost = 2000;

/** Paints what was searched for. */
export function findMatches(positions: Positions): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, old) => {
        const found = transaction.getMeta(key) as Found | undefined;
        if (!found) return old;
        const decorations = found.matches.slice(0, paintedAtMost).flatMap((match, index) =>
          positions.piecesOf(match.start, match.end).map(({ from, to }) =>
            Decoration.inline(from, to, {
              class: index === found.current ? 'found now' : 'found',
            }),
          ),
        );
        return DecorationSet.create(transaction.doc, decorations);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
    },
  });
}

/** Sets the matches that are painted; an empty list takes them away. */
export function setMatches(view: EditorView, matches: readonly Span[], current: number): void {
  view.dispatch(view.state.tr.setMeta(key, { matches, current } satisfies Found));
}
