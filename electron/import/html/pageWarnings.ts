import { countWords } from '../../../shared/text/canonical';
import { counted } from '../../../shared/text/counted';
import type { CommentsOfPage } from './comments';
import type { Comment } from './comments/item';
import { elementsIn, isHidden, isNamed, type PageElement, wordsOf } from './tree';

const commentPrograms =
  /^(?:disqus_thread|fb-comments|livefyre.*|coral_.*|viafoura.*|hyvor.*|isso-thread|giscus|utterances)$/i;

/** Returns sentences about what a page has that no reading can hold, and what was left out of it. */
export function pageWarnings(body: PageElement, { comments }: CommentsOfPage): string[] {
  const warnings: string[] = [];
  const elements = [...elementsIn(body, (one) => one.tag !== 'noscript')];
  const count = (tags: RegExp) => elements.filter(({ tag }) => tags.test(tag)).length;
  const pictures = count(/^(?:img|svg|canvas|amp-img)$/);
  const players = count(/^(?:video|audio|iframe|object|embed|amp-video|amp-youtube)$/);
  if (pictures > 0) {
    warnings.push(
      `${counted(pictures, 'picture')} of the page, buttons and signs among them, did not come along.`,
    );
  }
  if (players > 0) {
    warnings.push(
      `${counted(players, 'embedded part')} (films, sounds, other pages) did not come along.`,
    );
  }
  const hidden = hiddenWords(body);
  if (hidden > 0) {
    warnings.push(
      `${counted(hidden, 'word')} that the page hides from everybody did not come along.`,
    );
  }
  if (comments.length > 0) {
    warnings.push(
      `${counted(comments.length, 'comment')} found; ${namesAndTimes(comments)}, and their buttons did not come along.`,
    );
  } else if (elements.some((one) => isNamed(one, commentPrograms))) {
    warnings.push(
      'The page has a place for comments, but none are in the file: they come from another site. Copy them in the browser, then paste them.',
    );
  }
  return warnings;
}

function namesAndTimes(comments: readonly Comment[]): string {
  const nameless = comments.filter(({ author }) => author === null).length;
  const timeless = comments.filter(({ time }) => time === null).length;
  if (nameless + timeless === 0) return 'names and times stand beside them';
  const lacks = [
    ...(nameless > 0 ? [`${howMany(nameless, comments.length)} no name`] : []),
    ...(timeless > 0 ? [`${howMany(timeless, comments.length)} no time`] : []),
  ];
  return `${lacks.join(' and ')} that could be told`;
}

function howMany(some: number, all: number): string {
  if (some === all) return all === 1 ? 'it has' : 'all of them have';
  return some === 1 ? '1 of them has' : `${String(some)} of them have`;
}

function hiddenWords(body: PageElement): number {
  let words = 0;
  const enter = (element: PageElement) => !isHidden(element);
  for (const element of elementsIn(body, enter)) {
    if (isHidden(element)) words += countWords(wordsOf(element));
  }
  return words;
}
