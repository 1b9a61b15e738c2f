import { countWords } from '../text/canonical';
import { type Finding, lettersOf, type Line, lineNumbers, type Page } from './page';

/** Fewest words of a paragraph that is worth folding: “Yes.” may well be said twice. */
const fewestWords = 6;
/** Nobody counts the words of a whole book for that: so many UTF-16 units have them, or it is no prose. */
const wordsWithin = 500;

/**
 * Finds paragraphs that say again, word for word, what stands before them, however far away, and a
 * title that stands there twice. What readers wrote is left alone: two of them may say the same.
 */
export function findRepeats({ lines, kindOf }: Page): readonly Finding[] {
  const known = new Map<string, Line>();
  const findings: Finding[] = [];
  for (const line of lines) {
    const kind = kindOf(line.at);
    if (kind !== undefined && kind !== 'title' && kind !== 'paragraph') continue;
    const before = known.get(line.folded);
    if (!before) known.set(line.folded, line);
    else if (kind === undefined && isWorthFolding(line)) findings.push(repeatOf(line, before));
  }
  return findings;
}

function isWorthFolding({ words }: Line): boolean {
  return countWords(words.slice(0, wordsWithin)) >= fewestWords;
}

function repeatOf({ at }: Line, before: Line): Finding {
  const reason = `Repeats ${lineNumbers(before)}, word for word.`;
  return { at, kind: 'repeat', reason, confidence: 0.95 };
}

/** Finds the title as a picture's name has it: in small letters, without its marks. */
export function findTitleAsName({ lines, kindOf }: Page): readonly Finding[] {
  const title = lines.find(({ at }) => kindOf(at) === 'title');
  if (!title) return [];
  const letters = lettersOf(title.folded);
  return lines
    .filter(({ at, words, folded }) => {
      const isPlain = words === words.toLowerCase() && words !== title.words;
      return kindOf(at) === undefined && isPlain && lettersOf(folded) === letters;
    })
    .map(({ at }) => ({
      at,
      kind: 'imageName',
      reason: `The title in small letters, as a picture’s name has it (${lineNumbers(title)}).`,
      confidence: 0.9,
    }));
}
