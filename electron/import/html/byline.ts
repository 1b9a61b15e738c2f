export const bylineOpening =
  /^(?:(?:an? )?(?:opinion|analysis|comment|commentary|column|essay|interview|review|report|guest post) by|(?:eine? )?(?:kolumne|kommentar|glosse|essay|gastbeitrag|interview|analyse|bericht|leitartikel) von|(?:une? )?(?:tribune|chronique|billet|analyse|propos recueillis) (?:de|par)|submitted by|authored by|interview:|words:|a cura di|tekst:?|forfatter:?|מאת:?|written by|words by|story by|reported by|posted by|published by|article by|opinion by|publicado por|escrito por|publié par|écrit par|veröffentlicht von|geschrieben von|scritto da|by|von|por|par|di|door|av|af|autor(?:in)?:?|texte?:|文\s?[=＝:：]|作者\s?[:：]|執筆\s?[:：]?|بقلم\s?[:：]?|كتبه?\s?[:：]|автор:?)(?=[\s:：]|$|(?<=[=＝:：]))\s*[:：]?\s*/iu;

/** Returns the names in a byline, without “By” and what stands after them; '' when there are none. */
export function cleanedByline(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[|·•–—-]\s*/u, '');
  const names = line
    .replace(bylineOpening, '')
    .replace(/\s*(?:[|·•]|(?:\s[–—-]\s)).*$/u, '')
    .replace(
      /[,\s]*(?:(?:published|updated|posted)\b|\b(?:on|at|am|el|le)\s+\p{L}*[,.]?\s?\d).*$/iu,
      '',
    )
    // “Ann Lee, our correspondent”: a name begins with a capital, what its bearer does with none.
    .replace(/,\s+(?:an?\s|the\s|our\s)?\p{Ll}[^,]*$/u, '')
    .replace(/\s\d+\s\p{L}+\sago$/u, '')
    .replace(/[\s,;:·•|–—-]+$/u, '');
  return names.length > 200 || !/\p{L}/u.test(names) ? '' : names;
}

/** Returns several authors as one line. */
export function joinedNames(names: readonly string[]): string {
  return [...new Set(names.map(cleanedByline).filter((name) => name !== ''))].join(', ');
}
