import type { BlockKind } from '../../../shared/model/block';
import { ancestors, attribute, briefWordsOf, elementsIn, isNamed, type PageElement } from './tree';

/** What a part of a page is that is none of its article, and how the page says so. */
export interface Furniture {
  readonly kind: BlockKind;
  readonly reason: string;
}

interface Rule extends Furniture {
  readonly tags?: RegExp;
  readonly names?: RegExp;
}

const control = 'A control of the page.';

const word = (names: string) => new RegExp(`(?:^|[-_])(?:${names})(?:$|[-_])`, 'i');

const rules: readonly Rule[] = [
  {
    kind: 'shareBar',
    reason: 'In the page’s share buttons.',
    names: word(
      'share|sharing|social|addtoany|sharedaddy|jp-relatedposts-share|addthis|share-?bar|share-?buttons|social-?links|sns|follow-us',
    ),
  },
  {
    kind: 'navigation',
    reason: 'In the page’s navigation.',
    tags: /^(?:nav|menu)$/,
    names: word(
      'nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|skip-?links?|toc|table-?of-?contents|key-?events|tabs|site-?header|masthead|topbar|top-bar|navbox|header-nav|language-switcher|post-nav',
    ),
  },
  {
    kind: 'authorBio',
    reason: 'In the page’s note about the author.',
    names: word(
      'author-?(?:bio|box|info|card|description|profile|about)|about-?(?:the-?)?author|bio|biography|post-?author-?(?:box|bio)|autoren-?(?:box|info)|contributor-?bio',
    ),
  },
  {
    kind: 'readAlso',
    reason: 'Among the page’s links to other texts.',
    names: word(
      'related|related-?(?:articles?|links?|posts?|stories|content|topics?)|rich-?links?|interstitial-?links?|inline-?links?|links?-?(?:block|list|box)|bookmark-?card|leia-?mais|veja-?(?:mais|tambem)|recommended|recommendations?|read-?(?:more|also|next|on)|more-?(?:stories|from|on|news)|also-?(?:read|like)|trending|most-?(?:read|popular|viewed)|popular|outbrain|taboola|onward|suggested|see-?also|relacionad[ao]s?|weitere|mehr-zum-thema|lire-aussi|teasers?|latest(?:-news|-posts)?|recent-?(?:posts|comments|entries)|headlines|up-next|blogroll|archives?',
    ),
  },
  {
    kind: 'siteNotice',
    reason: 'In a notice of the site.',
    tags: /^dialog$/,
    names: word(
      'newsletters?|(?:e-?mail|newsletter)-?sign-?up|paywall-?\\w+|barrier|regwall|ad-?(?:slot|unit|container|wrapper|block)|publicidade?|anuncios?|werbung|anzeige|reklama|subscri(?:be|ption)|sign-?up|cookies?|consent|gdpr|paywall|banner|promo(?:tion)?|ads?|advert(?:isement)?|sponsor(?:ed)?|donate|donation|membership|support-us|notice|popup|modal|disclaimer|copyright-notice|login|optin|mc_embed_signup|cta|app-download|metered',
    ),
  },
  {
    kind: 'commentForm',
    reason: 'In the page’s form for comments.',
    names: word(
      'comment-?(?:form|respond|reply)|comment-?count|respond|comments?-?(?:link|count)|disqus-?(?:comment-?count|dsq-?brlink)?|reply-title',
    ),
  },
  {
    kind: 'navigation',
    reason: 'Among the page’s keywords.',
    names: word(
      'tags|tag-?list|post-?tags|entry-?tags|keywords|tagcloud|topics|tags-links|cat-links|filed-under|postmetadata|entry-?utility|labels|post-?labels',
    ),
  },
  {
    kind: 'siteNotice',
    reason: 'In the page’s footer.',
    names: word(
      'bottom-?of-?(?:article|story|page|post)|(?:article|story|post|content)-?(?:bottom|end)|(?:after|below)-?(?:article|story|post|content)|site-?footer|colophon|footer|page-?footer|post-?footer|copyright|legal|imprint|bottom-bar',
    ),
  },
  {
    kind: 'readAlso',
    reason: 'Beside the article.',
    tags: /^aside$/,
    names: word(
      'sidebar|side-bar|widget|widgets|widget-?area|aside|rail|right-?col(?:umn)?|left-?col(?:umn)?',
    ),
  },
  {
    kind: 'siteNotice',
    reason: 'In the page’s notes about the article.',
    names: word(
      '(?:entry|post|article|story|page)-?(?:meta|info|details|data|utils|tools)|metadata|meta-?info|meta-?data|meta-?bar|byline-?block',
    ),
  },
  {
    kind: 'siteNotice',
    reason: control,
    tags: /^(?:button|form|select|label|option|fieldset)$/,
  },
  { kind: 'siteNotice', reason: 'Shown only where scripts are off.', tags: /^noscript$/ },
];

const roles: Readonly<Record<string, Furniture>> = {
  navigation: { kind: 'navigation', reason: 'In the page’s navigation.' },
  menu: { kind: 'navigation', reason: 'In the page’s navigation.' },
  contentinfo: { kind: 'siteNotice', reason: 'In the page’s footer.' },
  complementary: { kind: 'readAlso', reason: 'Beside the article.' },
  dialog: { kind: 'siteNotice', reason: 'In a notice of the site.' },
  search: { kind: 'navigation', reason: 'In the page’s navigation.' },
};

/**
 * Returns what an element is by what the nearest element around it says, and null when none of them
 * says it is other than the article. Elements that are `holders` of the article are no furniture.
 */
export function furnitureOf(
  owner: PageElement,
  holders: ReadonlySet<PageElement>,
): Furniture | null {
  for (let element: PageElement | null = owner; element; element = element.parent) {
    if (holders.has(element) || element.tag === 'body') return null;
    const found = statedFurniture(element);
    if (found) return found;
  }
  return null;
}

const pullQuote = /pull-?(?:quote|ed)|blockquote|epigraph/i;

/** A box in the text that holds a quotation and little else is a pull quote, whatever it is called. */
function holdsQuotation(element: PageElement): boolean {
  if (element.tag !== 'aside') return false;
  const quotation = [...elementsIn(element)].find(({ tag }) => tag === 'blockquote');
  const words = briefWordsOf(element, 600);
  if (!quotation || words === null) return false;
  return (briefWordsOf(quotation, 600) ?? '').length * 2 > words.length;
}

/** What elements say of themselves: each is asked by all that stands in it. */
const known = new WeakMap<PageElement, { readonly furniture: Furniture | null }>();

/** Returns what an element itself says to be, besides the article; null when it does not. */
export function statedFurniture(element: PageElement): Furniture | null {
  const met = known.get(element);
  if (met) return met.furniture;
  const furniture = furnitureBySelf(element);
  known.set(element, { furniture });
  return furniture;
}

function furnitureBySelf(element: PageElement): Furniture | null {
  if (isNamed(element, pullQuote) || holdsQuotation(element)) return null;
  const role = roles[attribute(element, 'role').toLowerCase()];
  if (role) return role;
  if (isButton(element)) return { kind: 'siteNotice', reason: control };
  if (/^(?:h1|em|strong|b|i|td|th|tr|tbody)$/.test(element.tag)) return null;
  const rule = rules.find(
    ({ tags, names }) => tags?.test(element.tag) === true || (names && isNamed(element, names)),
  );
  if (rule) return { kind: rule.kind, reason: rule.reason };
  return isPageFooter(element) ? { kind: 'siteNotice', reason: 'In the page’s footer.' } : null;
}

/** What is longer, in UTF-16 units, is text that opens and closes. */
const buttonLimit = 120;

function isButton(element: PageElement): boolean {
  if (attribute(element, 'role').toLowerCase() !== 'button') return false;
  return briefWordsOf(element, buttonLimit) !== null;
}

/** The footer of the page; an article may have one of its own, with words of its author. */
function isPageFooter(element: PageElement): boolean {
  if (element.tag !== 'footer') return false;
  return ![...ancestors(element)].some(({ tag }) => /^(?:blockquote|figure)$/.test(tag));
}
