import { useEffect, useState } from 'react';
import type { ImportLook } from '../../../shared/ipc/imports';
import type { Block } from '../../../shared/model/block';
import { articleSpans } from '../../../shared/quotes/articleSpans';
import { type Echo, echoesOf } from '../../../shared/quotes/echoes';

/** Where the words of a comment’s block stand in the article, by the block’s id. */
export type Quotes = ReadonlyMap<string, readonly Echo[]>;

const none: Quotes = new Map();

/** Longest text, in UTF-16 units, in which quotations are looked for: the window waits meanwhile. */
const limit = 1_500_000;

/**
 * Returns what the comments quote. It is found after the first picture, a file once: merging and
 * splitting do not change it.
 */
export function useQuotes(look: ImportLook | null): Quotes {
  const [found, setFound] = useState<{ of: ImportLook; quotes: Quotes } | null>(null);
  useEffect(() => {
    if (!look) return;
    const timer = setTimeout(() => {
      setFound({ of: look, quotes: quotesIn(look) });
    });
    return () => {
      clearTimeout(timer);
    };
  }, [look]);
  return found?.of === look ? found.quotes : none;
}

function quotesIn({ text, blocks }: ImportLook): Quotes {
  const comments = blocks.filter(({ kind }) => kind === 'comment');
  if (comments.length === 0 || text.length > limit) return none;
  const quotes = new Map<string, Echo[]>();
  let at = 0;
  // Echoes come in the order of the places that they were looked for in.
  for (const echo of echoesOf(text, articleSpans(blocks), comments)) {
    while (!contains(comments[at], echo)) at += 1;
    const id = comments[at]?.id ?? '';
    quotes.set(id, [...(quotes.get(id) ?? []), echo]);
  }
  return quotes;
}

function contains(block: Block | undefined, echo: Echo): boolean {
  return !block || (block.start <= echo.start && echo.start < block.end);
}
