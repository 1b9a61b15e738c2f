/** Finds the signs whose meaning a file keeps to itself, so that they can be told of. */
export class UnknownSigns {
  count = 0;

  /** Returns words in which the sign U+FFFD stands for what no text may hold. */
  marked(words: string): string {
    const whole = words.toWellFormed().replace(/[\x00-\x08\x0B-\x0C\x0E-\x1F\x7F]/g, '\uFFFD');
    this.count += whole.match(/[\uFFFD\p{Co}]/gu)?.length ?? 0;
    return whole;
  }
}
