/** What was typed: the words, and the sign before them that asks for one group only. */
export interface Asked {
  readonly sign: string;
  readonly words: string;
}

/** Returns what is asked for by “>export”, “#legal”, “@trams” or words alone. */
export function askedBy(typed: string): Asked {
  const [, sign = '', words = ''] = /^\s*([>#@]?)\s*(.*?)\s*$/s.exec(typed) ?? [];
  return { sign, words };
}
