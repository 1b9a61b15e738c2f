import { Failure } from '../ipc/failure';
import { withPlainSigns } from '../text/fold';

/** What is searched for. */
export interface Query {
  readonly words: string;
  /** Finds the words only where nothing else is written together with them. */
  readonly wholeWord: boolean;
  /** Whether the words are a regular expression. */
  readonly isPattern: boolean;
}

/** A query that finds nothing. */
export const noQuery: Query = { words: '', wholeWord: false, isPattern: false };

const inWord = '[\\p{L}\\p{M}\\p{N}_]';

/**
 * Returns the regular expression of a query, for one block of text with plain signs: any case, `^`
 * and `$` at the ends of the block. Throws a Failure `refused` that says what is wrong with it.
 */
export function patternOf({ words, wholeWord }: Query): RegExp {
  try {
    // Alone first: what closes a group that it did not open would fit into the frame below.
    const alone = new RegExp(words, 'giu');
    const plain = withPlainSigns(words.replace(/[\u2010-\u2015\u2212]/g, '\\x2d'));
    if (!wholeWord && plain === words) return alone;
    return new RegExp(wholeWord ? `(?<!${inWord})(?:${plain})(?!${inWord})` : plain, 'giu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure(
      'refused',
      `This is not a regular expression${reasonIn(error)}. Mend it, or switch the regular expression off to find these signs as they are.`,
      error.message,
    );
  }
}

/** "Invalid regular expression: /(/giu: Unterminated group" says what is wrong after the flags. */
function reasonIn({ message }: SyntaxError): string {
  const reason = /\/[a-z]*: ([^:/]+)$/.exec(message)?.[1];
  return reason === undefined ? '' : `: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}
