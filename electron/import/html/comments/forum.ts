import { attribute, elementsIn, isNamed, type PageElement } from '../tree';

const program =
  /phpbb|vbulletin|xenforo|discourse|mybb|smf|viewtopic|showthread|postbit|topic-post|invision|punbb/i;

/**
 * Returns whether a page is a thread of a forum; on other pages, what is called a post is an article.
 * A thread that marks its comments itself needs no guess: its first post is what they are about.
 */
export function isForum(body: PageElement): boolean {
  let posts = 0;
  let made = isNamed(body, program) || (body.parent !== null && isNamed(body.parent, program));
  for (const element of elementsIn(body.parent ?? body)) {
    if (isThread(element)) return false;
    made ||= isMadeBy(element);
    if (isNamed(element, /^(?:postbit\w*|topic-post|postbody|postcontainer|message--post)$/i))
      posts += 1;
  }
  return made || posts > 1;
}

function isMadeBy(element: PageElement): boolean {
  const named = element.tag === 'meta' && attribute(element, 'name') === 'generator';
  return named && program.test(attribute(element, 'content'));
}

function isThread(element: PageElement): boolean {
  return attribute(element, 'itemtype').includes('schema.org/DiscussionForumPosting');
}
