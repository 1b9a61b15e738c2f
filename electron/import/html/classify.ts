import type { BlockKind } from '../../../shared/model/block';
import { bylineOpening } from './byline';
import { isTime } from './comments/words';
import { furnitureOf, statedFurniture } from './furniture';
import { alike } from './headline';
import type { Line } from './lines';
import type { Article } from './article';
import { ancestors, attribute, elementsIn, isIn, isNamed, type PageElement } from './tree';

/** What a line of a page is, and how the page says so. */
export interface Sort {
  readonly kind: BlockKind | null;
  readonly reason: string | null;
}

export interface PageSense {
  readonly article: Article;
  readonly headline: PageElement | null;
  readonly description: string;
}

/** Returns what each line is that is not of the comments. */
export function sortsOf(lines: readonly Line[], sense: PageSense): Sort[] {
  const { article, headline } = sense;
  const title = lines.findIndex(
    ({ texts: [first] }) => headline !== null && first && isIn(first, headline),
  );
  const isBody = lines.map((line, at) => at !== title && isOfArticle(line, article));
  const first = isBody.findIndex((is, at) => is && at > title && isProse(lines[at], sense));
  return lines.map((line, at) => {
    if (at === title) return { kind: 'title', reason: null };
    const near =
      title >= 0 && at >= title - headSpan && at < (first < 0 ? title + headSpan : first);
    const head = near ? headKind(line, sense, at < title) : null;
    if (head !== null) return { kind: head, reason: null };
    if (near && at < title && isBody[at] && isShort(line)) return { kind: 'kicker', reason: null };
    if (isBody[at] && isTitleAgain(line, lines[title])) return { kind: 'repeat', reason: null };
    if (isBody[at]) return { kind: bodyKind(line, lines), reason: null };
    if (near && at === title + 1 && isBelow(line, sense))
      return { kind: 'standfirst', reason: null };
    return outside(line, article);
  });
}

/** Some pages show their headline twice. */
function isTitleAgain({ text }: Line, title: Line | undefined): boolean {
  return title !== undefined && alike(text) === alike(title.text);
}

/** A sentence right under the headline, in the same box, is its standfirst whatever it is called. */
function isBelow(line: Line, { headline, article }: PageSense): boolean {
  const words = line.text.split(/\s+/).length;
  const parent = headline?.parent;
  if (!parent || words < shortestSentence || words > longestSentence) return false;
  return isIn(line.owner, parent) && !isLinkOnly(line) && !furnitureOf(line.owner, article.holders);
}

/** In words. */
const [shortestSentence, longestSentence] = [8, 80];

/** Lines around the title that may belong to the headline. */
const headSpan = 6;

function isShort({ text }: Line): boolean {
  return text.length <= 60;
}

function isProse(line: Line | undefined, sense: PageSense): boolean {
  if (line?.owner.tag !== 'p' || line.text.length <= 120) return false;
  return headKind(line, sense, false) !== 'standfirst';
}

function isOfArticle(line: Line, { texts, root, holders }: Article): boolean {
  if (furnitureOf(placeOf(line), holders) || isLinkOnly(line)) return false;
  const length = (of: (node: Line['texts'][number]) => boolean) =>
    line.texts.filter(of).reduce((sum, { text }) => sum + text.trim().length, 0);
  if (length((node) => texts.has(node)) * 2 >= length(() => true)) return true;
  const inRoot = root !== null && root.tag !== 'body' && isIn(line.owner, root);
  return inRoot && isText(line);
}

/** The innermost element that all words of a line stand in: a menu may be a part of a line. */
function placeOf({ owner, texts }: Line): PageElement {
  const [first, ...others] = texts;
  if (!first || others.length > 20) return owner;
  for (const element of ancestors(first)) {
    if (element === owner || others.every((text) => isIn(text, element))) return element;
  }
  return owner;
}

/** Longest title of another text, in UTF-16 units. */
const titleLimit = 200;

/** What stands before the title of another text. */
const leadingOn =
  /^[\s\p{P}\p{S}]*(?:(?:read|see|watch)(?: also| more| next| too)?|also read|related(?: \p{L}+)?|more(?: on this)?|(?:previous|next) (?:article|post|message|page|story)|mehr(?: zum thema| dazu)?|(?:lesen|sehen) sie (?:auch|dazu)|lire (?:aussi|également)|à lire(?: aussi)?|leia (?:também|mais)|veja (?:também|mais)|lee también|leer más|leggi anche|lees ook|läs (?:även|också|mer)|les også|czytaj (?:też|także|więcej)|читайте также|関連記事|קראו גם|اقرأ أيضا)[\s\p{P}\p{S}]*$/iu;

/** A line that is nothing but a link leads to another text; headings and notes link to this page. */
function isLinkOnly({ owner, text, texts }: Line): boolean {
  if (/^h[1-6]$/.test(owner.tag) || text.length > titleLimit) return false;
  return texts.every((node) => {
    const link = [...ancestors(node)].slice(0, 12).find(({ tag }) => tag === 'a');
    if (link) return /^(?!#.|mailto:)./.test(attribute(link, 'href'));
    return /^[\s\p{P}\p{S}]*$/u.test(node.text) || leadingOn.test(node.text);
  });
}

/** Readability leaves out short lists, subheadings and boxes, which are text all the same. */
function isText({ owner, texts }: Line): boolean {
  if (!/^(?:p|h[2-6]|li|blockquote|figcaption|caption|pre|dd|dt|tr)$/.test(owner.tag)) return false;
  const linked = texts.filter((node) => [...ancestors(node)].some(({ tag }) => tag === 'a'));
  return linked.length * 2 <= texts.length;
}

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

function headKind(
  { owner, text, texts }: Line,
  { article, description }: PageSense,
  before: boolean,
): BlockKind | null {
  const words = text.split(/\s+/).length;
  const around = [...ancestors(texts[0] ?? owner)].slice(0, 5);
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

function bodyKind(line: Line, lines: readonly Line[]): BlockKind | null {
  const { owner } = line;
  const around = [owner, ...[...ancestors(owner)].slice(0, 6)];
  const has = (tags: RegExp) => around.some(({ tag }) => tags.test(tag));
  if (
    around.some((one) => isNamed(one, /^(?:.*[-_])?(?:photo-?)?credits?$/i)) &&
    line.text.length < 200
  )
    return 'credit';
  if (line.text.length < 100 && creditOpening.test(line.text)) return 'credit';
  if (isTimeAlone(line)) return 'dateline';
  if (line.text.length < 80 && isBesideCaption(line)) return 'credit';
  if (has(/^(?:figcaption|caption)$/)) return 'caption';
  if (
    around
      .slice(0, 3)
      .some((one) =>
        isNamed(one, /^(?:wp-caption-text|caption|image-?caption|photo-?caption|legend)$/i),
      )
  )
    return 'caption';
  if (
    around.some(
      (one) => isNamed(one, /pull-?quote/i) || (one.tag === 'aside' && has(/^blockquote$/)),
    )
  )
    return isSaidAgain(line, lines) ? 'repeat' : 'quotation';
  if (/^h[1-6]$/.test(owner.tag)) return 'heading';
  if (has(/^blockquote$/)) return 'quotation';
  if (around.some(({ tag }) => tag === 'li' || tag === 'dd' || tag === 'dt')) return 'listItem';
  return owner.tag === 'pre' ? 'paragraph' : null;
}

const creditOpening =
  /^(?:image|photo(?:graph|s)?|picture|illustration|foto|bild|abbildung|cr[ée]dit(?:s|o)?|imagen|imagem|immagine|фото|写真|צילום)\s?(?::|：|by |von |par |di |de )/iu;

/** Under a picture that has a caption, other words say who made it. */
function isBesideCaption({ owner }: Line): boolean {
  const around = [owner, ...[...ancestors(owner)].slice(0, 6)];
  const figure = around.find(({ tag }) => tag === 'figure');
  if (!figure || around.some(({ tag }) => /^(?:figcaption|blockquote|td|th|li|pre)$/.test(tag)))
    return false;
  return [...elementsIn(figure)].some(({ tag }) => tag === 'figcaption');
}

/** In a page that goes on through the day, each entry begins with the time it was written. */
function isTimeAlone({ text, texts }: Line): boolean {
  if (text.length > 40) return false;
  return texts.every((node) => [...ancestors(node)].slice(0, 4).some(({ tag }) => tag === 'time'));
}

function isSaidAgain(line: Line, lines: readonly Line[]): boolean {
  const words = alike(line.text);
  return lines.some((other) => other !== line && alike(other.text).includes(words));
}

function outside(line: Line, { root, holders }: Article): Sort {
  const { owner, texts } = line;
  const found = furnitureOf(placeOf(line), holders);
  if (found) return found;
  if (root !== null && root.tag !== 'body' && isIn(owner, root) && isLinkOnly(line))
    return { kind: 'readAlso', reason: 'Only a link to another text.' };
  const linked = texts.every((node) => [...ancestors(node)].some(({ tag }) => tag === 'a'));
  return { kind: linked ? 'navigation' : 'siteNotice', reason: 'Outside the article.' };
}
