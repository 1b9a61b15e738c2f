import { bylineOpening } from '../../../shared/clean/byline';
import { isTime } from '../../../shared/clean/times';
import type { BlockKind } from '../../../shared/model/block';
import { alike } from './alike';
import { furnitureOf, statedFurniture } from './furniture';
import type { Line } from './lines';
import type { PageSense } from './pageSense';
import { isNamed, nearest } from './tree';

const headNames: readonly (readonly [BlockKind, RegExp, number])[] = [
  [
    'byline',
    /(?:^|[-_])(?:byline|author|authors|writer|contributors?|autor|autores|auteur|firma|signature)/i,
    30,
  ],
  [
    'dateline',
    /(?:^|[-_])(?:date|datetime|dateline|published|pubdate|timestamp|time|fecha|datum|posted-?on|entry-date|publish-?date)(?:$|[-_])/i,
    20,
  ],
  [
    'standfirst',
    /(?:^|[-_])(?:stand-?first|dek|deck|sub-?title|sub-?head(?:line)?|summary|lead|lede|intro|excerpt|strapline|vorspann|entradilla|bajada|chapo|chapeau|anriss|abstract|desc|description|teaser|teaser-?text)(?:$|[-_])/i,
    90,
  ],
  [
    'kicker',
    /(?:^|[-_])(?:kicker|eyebrow|overline|rubric|label|dachzeile|antetitulo|surtitre|section-?name|section-?label)(?:$|[-_])/i,
    14,
  ],
  ['category', /(?:^|[-_])(?:category|categories|section|cat|rubrik|topic|seccion)(?:$|[-_])/i, 10],
  ['credit', /(?:^|[-_])(?:credit|photo-?credit)(?:$|[-_])/i, 30],
];

/** In words; what is shorter is a label. */
const shortestStandfirst = 5;

const dateOpening =
  /^(?:(?:first |last )?(?:published|updated|posted|modified)|publié|mis à jour|modifié|veröffentlicht|aktualisiert|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|опубликовано|обновлено)(?!\p{L})[^.!?]*\d/iu;

/**
 * Returns what a line near the headline is, `before` it or after: byline, date, standfirst; null when
 * it is none of these.
 */
export function headKind(
  { owner, text, texts }: Line,
  { article, description }: PageSense,
  before: boolean,
): BlockKind | null {
  const words = text.split(/\s+/).length;
  const around = nearest(texts[0] ?? owner, 5);
  if (around.some(({ tag }) => tag === 'figcaption')) return null;
  if (!before && description !== '' && alike(text) === alike(description)) return 'standfirst';
  for (const element of around) {
    if (element === article.root || /^(?:body|html|article|main)$/.test(element.tag)) break;
    if (element.tag === 'time' && words <= 20) return 'dateline';
    const found = headNames.find(([, name, most]) => words <= most && isNamed(element, name));
    if (found?.[0] === 'standfirst')
      return before || words < shortestStandfirst ? null : 'standfirst';
    if (found) return found[0];
    if (statedFurniture(element)) return null;
  }
  if (furnitureOf(owner, article.holders) || /[.!?]$/.test(text)) return null;
  if (bylineOpening.test(text) && words <= 14) return 'byline';
  if (!before && words <= 20 && dateOpening.test(text)) return 'dateline';
  return !before && words <= 14 && isTime(text) ? 'dateline' : null;
}
