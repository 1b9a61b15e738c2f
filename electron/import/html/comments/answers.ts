import { isNamed, type PageElement } from '../tree';

/** Returns whether answers to a comment may stand in the element, which stands in the comment. */
export function holdsAnswers(element: PageElement): boolean {
  return /^[ou]l$/.test(element.tag) || isList(element) || isReplies(element);
}

/** Returns whether the page calls the element the answers to a comment. */
export function isReplies(element: PageElement): boolean {
  return isNamed(element, /^(?:children|repl(?:y|ies)|responses)$/i);
}

/** Returns whether the page calls the element a list of comments: only there, one alone is believed. */
export function isList(parent: PageElement): boolean {
  return isNamed(parent, /comments?-?(?:list|thread|items)|replies|children/i);
}
