import { nameInByline, opensAsByline } from './byline';
import { dateIn } from './dates';
import { isTimeAlone } from './times';

/** A line that says who wrote a text and, if anything else, when. */
export function isByline(words: string): boolean {
  const name = nameInByline(words);
  return opensAsByline(words) && (isName(name) || isNameWithoutCase(name));
}

/** A whole line that is a date, with the words that dates come with. */
export function isDateline(words: string): boolean {
  return dateIn(words) !== null && isTimeAlone(words);
}

/** Scripts without capitals do not show what is a name: a few words behind “By” are one. */
function isNameWithoutCase(words: string): boolean {
  return /^\p{Lo}[\p{Lo}\p{M}\s.·-]{1,40}$/u.test(words) && words.split(/\s+/).length <= 5;
}

/** Two to five words with capitals, none of them a number. */
export function isName(words: string): boolean {
  const all = words.trim().split(/\s+/);
  if (all.length < 2 || all.length > 6 || words.length > 60 || /\d|[!?;:]/.test(words))
    return false;
  return all.every((word) =>
    /^(?:\p{Lu}[\p{L}.'\u2019-]*|de|da|di|del|der|van|von|la|le|bin|al|y|and|und|et)[,]?$/u.test(
      word,
    ),
  );
}
