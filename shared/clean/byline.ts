import { dateIn } from './dates';

/** What a byline opens with: “By”, “Written by”, “Von”, “Автор:”. */
export const bylineOpening =
  /^(?:(?:an? )?(?:opinion|analysis|comment|commentary|column|essay|interview|review|report|guest post) by|(?:eine? )?(?:kolumne|kommentar|glosse|essay|gastbeitrag|interview|analyse|bericht|leitartikel) von|(?:une? )?(?:tribune|chronique|billet|analyse|propos recueillis) (?:de|par)|submitted by|authored by|interview:|words:|a cura di|tekst:?|forfatter:?|מאת:?|written by|words by|story by|reported by|posted by|published by|article by|opinion by|publicado por|escrito por|publié par|écrit par|veröffentlicht von|geschrieben von|scritto da|by|von|por|par|di|door|av|af|autor(?:in)?:?|texte?:|文\s?[=＝:：]|作者\s?[:：]|執筆\s?[:：]?|بقلم\s?[:：]?|كتبه?\s?[:：]|автор:?)(?=[\s:：]|$|(?<=[=＝:：]))\s*[:：]?\s*/iu;

/** What stands between a name and a date, or around one of them. */
const around =
  /^[\s,;|·•–—(-]+|(?:[\s,;|·•–—(-]|(?:\b(?:on|am|le|el|il|op|published|updated|posted)\b))+$/giu;

/** UTF-16 units of a line that are looked at: who wrote a text is said at once. */
const lookedAt = 300;

/**
 * Returns the name in a line that says who wrote a text: without the mark of a list, “By” and the
 * date that stands in the same line.
 */
export function nameInByline(words: string): string {
  const line = words
    .slice(0, lookedAt)
    .replace(/^[-*\u2022\u2023\u25E6\u2043]\s+/, '')
    .trim();
  const date = dateIn(line);
  const [before = '', after = ''] = date ? line.split(date.words) : [line];
  const name = before.replace(around, '').replace(bylineOpening, '');
  return (name === '' ? after.replace(around, '').replace(bylineOpening, '') : name).trim();
}

/** Returns whether a line opens as those do that say who wrote a text, also behind a date. */
export function opensAsByline(words: string): boolean {
  const line = words.slice(0, lookedAt);
  const date = dateIn(line);
  const [before = '', after = ''] = date ? line.split(date.words) : [line];
  return [before, after].some((part) => bylineOpening.test(part.replace(around, '')));
}
