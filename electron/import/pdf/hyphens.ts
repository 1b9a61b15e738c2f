/*
 * A hyphen at the end of a line was put there by whoever set the page, or belongs to the word; the
 * file does not say which. The rest of the text may: it has the word whole, or with its hyphen.
 */

/** Joins the lines of paragraphs, and counts what it decided about hyphens. */
export class LineJoiner {
  readonly #words: ReadonlySet<string>;
  /** Words whose hyphen was taken out, since the text has them whole elsewhere. */
  mended = 0;
  /** Words whose hyphen stays, since nothing tells that it does not belong to them. */
  kept = 0;

  constructor(lines: readonly string[]) {
    this.#words = wordsInside(lines);
  }

  join(lines: readonly string[]): string {
    return lines.map((line, at) => this.#withEnd(line, lines[at + 1])).join('');
  }

  /** Returns a line with what stands between it and the next one. */
  #withEnd(line: string, next: string | undefined): string {
    if (next === undefined) return line;
    const head = /(\p{L}[\p{L}\p{M}'\u2019]*)[-\u2010]$/u.exec(line.slice(-60));
    const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next.slice(0, 60));
    if (head && tail) return this.#acrossHyphen(line, head[1] ?? '', tail[0]);
    // Scripts without spaces have none at the ends of their lines either.
    const glued = unspaced.test(line.slice(-1)) && unspaced.test(next.slice(0, 1));
    return glued ? line : `${line} `;
  }

  #acrossHyphen(line: string, head: string, tail: string): string {
    const whole = (head + tail).toLowerCase();
    const hyphened = `${head}-${tail}`.toLowerCase();
    if (this.#words.has(whole) && !this.#words.has(hyphened)) {
      this.mended += 1;
      return line.slice(0, -1);
    }
    if (!this.#words.has(hyphened)) this.kept += 1;
    return line;
  }
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Returns the words of lines in lower case, without the halves that stand at a broken end. */
function wordsInside(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  let broken = false;
  for (const line of lines) {
    const found = line.toLowerCase().match(wordWithHyphens) ?? [];
    const breaks = /[-\u2010]$/.test(line);
    const whole = found.slice(broken ? 1 : 0, breaks ? -1 : undefined);
    for (const word of whole) words.add(word.replace(/\u2010/g, '-'));
    broken = breaks;
  }
  return words;
}

const wordWithHyphens = /\p{L}[\p{L}\p{M}'\u2019]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu;
