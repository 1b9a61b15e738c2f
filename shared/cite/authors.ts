/** Someone who wrote a text: a person with a family name, or whatever has only one name. */
export type Author =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** Words that the names of institutions have, and of people hardly any. */
const institution =
  /\b(?:academy|agency|alliance|assembly|association|authority|bank|board|bureau|cent(?:er|re)|church|city|club|college|commission|committee|company|congress|corporation|council|court|department|desk|directorate|editors?|editorial|embassy|federation|forum|foundation|fund|government|group|initiative|institut(?:e|ion)?|international|league|library|magazine|media|ministry|movement|museum|nations?|network|news|newspaper|office|organi[sz]ation|parliament|party|police|press|programme?|project|rights|school|service|society|staff|state|studio|team|times|trust|union|university|watch|verein|ministerium|redaktion|amt|gericht)\b/i;

/** Small words that stand inside the names of institutions: “Institute for Transport Safety”. */
const joining = /\s(?:for|of|on|the|für|des|pour|para)\s/;

/** Small words that belong to the family name behind them: “van der Berg”. */
const particle =
  /^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|vom|von|zu|zum|zur|af|av)$/;

/** What stands behind a name and is none. */
const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;

/**
 * Returns who wrote a text, from a line as people write it: “Ana Ruiz, Tomás Wren and Li Wei”,
 * “Ruiz, Ana; Wren, Tomás”, or an institution. Where a semicolon stands, it parts them.
 */
export function authorsOf(line: string): Author[] {
  const words = line.replace(/\s+/g, ' ').trim();
  if (words.includes(';')) return parts(words, /;/).map(authorOf);
  if (isInstitution(words)) return [{ literal: words }];
  return parts(words, /\s(?:and|und|et|y|&)\s/i)
    .flatMap(listed)
    .map(authorOf);
}

/** Returns the line that `authorsOf` takes apart into these; null when there is nobody. */
export function authorsInWords(authors: readonly Author[]): string | null {
  const names = authors.map(nameOf).filter(Boolean);
  if (names.length < 2) return names[0] ?? null;
  const line = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return same(authorsOf(line), authors) ? line : names.join('; ');
}

/** Returns a name with the family name behind: “Ana Ruiz”. */
export function nameOf(author: Author): string {
  if ('literal' in author) return author.literal;
  return [author.given, author.family].filter(Boolean).join(' ');
}

/** Returns a name as lists of references sort it: “Ruiz, Ana”. */
export function sortedName(author: Author): string {
  if ('literal' in author) return author.literal;
  return [author.family, author.given].filter(Boolean).join(', ');
}

/** Returns one author, from a name with or without a comma. */
export function authorOf(name: string): Author {
  const words = name.replace(/\s+/g, ' ').trim();
  if (isInstitution(words)) return { literal: words };
  const [family = '', ...given] = words.split(/\s*,\s*/);
  if (given.length > 0) return { family, given: given.join(', ') };
  return ordered(words.split(' '));
}

function ordered(words: readonly string[]): Author {
  if (words.length < 2) return { literal: words.join(' ') };
  const end = suffix.test(words.at(-1) ?? '') && words.length > 2 ? words.length - 1 : words.length;
  let start = end - 1;
  while (start > 1 && particle.test(words[start - 1] ?? '')) start -= 1;
  const given = words.slice(0, start).join(' ');
  return { family: words.slice(start).join(' '), given };
}

function isInstitution(name: string): boolean {
  return institution.test(name) || joining.test(name);
}

/** “Ana Ruiz, Tomás Wren” are two; “Ruiz, Ana” is one. */
function listed(words: string): string[] {
  const names = parts(words, /,/);
  const areWhole = names.every((name) => name.includes(' ') || suffix.test(name));
  return areWhole && names.length > 1 ? names : [words];
}

function parts(words: string, at: RegExp): string[] {
  return words
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);
}

function same(one: readonly Author[], other: readonly Author[]): boolean {
  return (
    one.length === other.length &&
    one.every((author, at) => {
      const its = other[at];
      return (
        its !== undefined &&
        sortedName(author) === sortedName(its) &&
        'literal' in author === 'literal' in its
      );
    })
  );
}
