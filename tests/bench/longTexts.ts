import fs from 'node:fs';

const article = fs.readFileSync('sample/readings/1-article.txt', 'utf8');
const words = article.split(/\s+/);

/** Returns paragraphs of the sample’s words in other orders, up to about a length in UTF-16 units. */
export function textOf(length: number, seed: number): string {
  const paragraphs: string[] = [`An Article with the Number ${String(seed)}`];
  for (let [reached, at] = [0, seed]; reached < length; at += 1) {
    const count = 40 + ((at * 7919) % 60);
    const from = (at * 104_729) % words.length;
    const drawn = Array.from(
      { length: count },
      (_, step) => words[(from + step * (1 + (at % 7))) % words.length],
    );
    const paragraph = `${drawn.join(' ')} ${String(at)}.`;
    paragraphs.push(paragraph);
    reached += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}
