import type { Block } from '../model/block';
import { type DetailName, type Guesses, titleLimit } from '../model/reading';
import { nameInByline } from './byline';
import { dateIn } from './dates';
import type { Claim, Claims, Draft } from './draft';
import { type Line, lineNumbers } from './page';
import type { Proposal } from './proposal';
import { languageOf } from './language';
import { shortTitle } from './shortTitle';

/**
 * Returns the details of a reading with where each was read. What the source states itself comes
 * first; what stands nowhere stays null, and is never made up.
 */
export function detailsOf(
  { text, claims }: Draft,
  lines: readonly Line[],
  blocks: readonly Block[],
): Pick<Proposal, 'details' | 'guesses'> {
  const found: Claims = { ...claimsOf(lines, blocks), ...claims };
  const title = found.title?.value ?? null;
  const short = title === null ? null : shortTitle(title);
  const language = found.language ?? languageOf(text);
  const value = (name: DetailName) => found[name]?.value ?? null;
  return {
    details: {
      title,
      shortTitle: value('shortTitle') ?? short,
      author: value('author'),
      outlet: value('outlet'),
      published: value('published'),
      address: value('address'),
      language: language?.value ?? null,
    },
    guesses: guessesOf(found, language, lines, blocks),
  };
}

function guessesOf(
  found: Claims,
  language: Claim | null,
  lines: readonly Line[],
  blocks: readonly Block[],
): Guesses {
  const guesses: Partial<Record<DetailName, string>> = {};
  for (const [name, claim] of Object.entries(found) as [DetailName, Claim][])
    guesses[name] = claim.from;
  if (language) guesses.language = language.from;
  const hint = found.published ? null : dayWithoutDate(lines, blocks);
  if (hint !== null) guesses.published = hint;
  return guesses;
}

function claimsOf(lines: readonly Line[], blocks: readonly Block[]): Claims {
  const of = (kind: Block['kind']) => lines.filter(({ at }) => blocks[at]?.kind === kind);
  const [title] = of('title');
  const [byline] = of('byline');
  const dated = [...of('dateline'), ...of('byline')].map((line) => ({
    line,
    date: dateIn(line.words),
  }));
  const [published] = dated.filter(({ date }) => date !== null);
  const outlet = outletOf([...of('siteNotice'), ...of('authorBio')]);
  return {
    ...(title && { title: { value: oneLine(title.words), from: `From ${lineNumbers(title)}.` } }),
    ...(byline && {
      author: {
        value: nameInByline(byline.words).slice(0, 300),
        from: `From ${lineNumbers(byline)}.`,
      },
    }),
    ...(outlet && { outlet }),
    ...(published?.date && {
      published: {
        value: published.date.iso,
        from: `From “${published.date.words}” in ${lineNumbers(published.line)}.`,
      },
    }),
  };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim().slice(0, titleLimit);
}

const teamOf =
  /\b(?:team|staff|desk|board|newsroom) (?:at|of) ((?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*(?: (?=\p{Lu}))?){1,5})/u;
const domain =
  /\b([\p{L}\p{N}][\p{L}\p{N}-]*)\.(?:com|org|net|news|info|eu|co\.uk|de|fr|es|it|nl)\b/iu;

/** A site names itself where it speaks of itself. */
function outletOf(lines: readonly Line[]): Claim | null {
  for (const line of lines) {
    const team = teamOf.exec(line.words)?.[1]?.trim();
    if (team) return { value: team, from: `From “${team}” in ${lineNumbers(line)}.` };
    const [address, name] = domain.exec(line.words) ?? [];
    if (address === undefined || name === undefined) continue;
    const spelled = new RegExp(`\\b${name}\\b`, 'gi');
    const written = [...line.words.matchAll(spelled)]
      .map(([word]) => word)
      .find((word) => /^\p{Lu}/u.test(word));
    const value = written ?? name.charAt(0).toUpperCase() + name.slice(1);
    return { value, from: `From “${address}” in ${lineNumbers(line)}.` };
  }
  return null;
}

/** Without a date, a weekday in the first lines is all that a reader has. */
function dayWithoutDate(lines: readonly Line[], blocks: readonly Block[]): string | null {
  const body = lines.filter(({ at }) => blocks[at]?.kind === 'paragraph').slice(0, 5);
  for (const line of body) {
    const day = /\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(line.words)?.[0];
    if (day !== undefined)
      return `${capital(lineNumbers(line))} says “${day}”. Left blank, it is cited as n.d.`;
  }
  return null;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
