import type { MarkdownIt, StateBlock } from 'markdown-it';

/** What a footnote and the address of a link begin with. */
const definition = /^\[([^\]\n]{1,200})\]:/;

/**
 * Keeps footnotes, and link definitions with a label that there is already, as paragraphs. Without
 * it, a footnote of one word is taken for the address of a link, and both are gone.
 */
export function keepFootnotes(parser: MarkdownIt): void {
  parser.block.ruler.before(
    'reference',
    'footnote',
    (state, startLine, endLine, silent) => {
      const labelAt = (line: number) => {
        const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
        return definition.exec(state.src.slice(from, from + 210))?.[1];
      };
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const label = labelAt(startLine);
      if (label === undefined || !isKept(label, state)) return false;
      if (silent) return true;
      const goesOn = (line: number) =>
        line < endLine &&
        !state.isEmpty(line) &&
        (state.sCount[line] ?? 0) >= state.blkIndent &&
        labelAt(line) === undefined;
      let next = startLine + 1;
      while (goesOn(next)) next += 1;
      state.line = next;
      state.push('paragraph_open', 'p', 1);
      const inline = state.push('inline', '', 0);
      inline.content = state.getLines(startLine, next, state.blkIndent, false).trim();
      inline.children = [];
      state.push('paragraph_close', 'p', -1);
      return true;
    },
    { alt: ['paragraph'] },
  );
}

function isKept(label: string, { env, md }: StateBlock): boolean {
  if (label.startsWith('^')) return true;
  return Object.hasOwn(env.references ?? {}, md.utils.normalizeReference(label));
}
