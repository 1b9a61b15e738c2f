/** Two spaces and a line end: the one hard line break that every Markdown viewer knows. */
const hardBreak = '  \n';

/** What Markdown or a viewer may take for a line end, or for none at all. */
const lineEnds = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Control characters show nothing, and some of them steer terminals. */
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/**
 * Returns a text as one line of Markdown that reads exactly as the text does: nothing in it is
 * taken for markup, an HTML tag, an entity or a link. Line ends become spaces.
 */
export function inlineMarkdown(text: string): string {
  return text.split(lineEnds).map(escapedLine).filter(Boolean).join(' ');
}

/**
 * Returns a text as Markdown paragraphs that keep its line breaks, with nothing in it taken for
 * markup. Every line begins with the prefix (`> ` for a block quote); an empty line parts two
 * paragraphs. Empty when the text shows nothing.
 */
export function blockMarkdown(text: string, prefix: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(lineEnds).map(escapedLine)) {
    if (line !== '') paragraphs.at(-1)?.push(prefix + line);
    else paragraphs.push([]);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(hardBreak))
    .join(`\n${prefix.trimEnd()}\n`);
}

/** `<` becomes an entity: not every viewer lets it be escaped, and no tag may pass in any. */
function escapedLine(line: string): string {
  return line
    .trim()
    .replace(controls, '\uFFFD')
    .replace(/[\\`*_[\]{~^$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/(^|\s)#/g, '$1\\#')
    .replace(/([=%])(?=\1)/g, '\\$1')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<![a-z0-9])www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^(?:[-+:>|]|=$)/, '\\$&')
    .replace(/^(\(?(?:\d{1,9}|[A-Za-z]))([.)])(?=\s|$)/, '$1\\$2');
}
