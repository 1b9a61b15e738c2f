import { isTime } from '../../../../shared/clean/times';
import { type Line, linesOf } from '../lines';
import { isIn, isNamed, nearest, type PageElement, type PageText } from '../tree';
import type { Facts } from './facts';
import type { CommentItem, Role } from './item';
import { isBadge, isControl, isGlue } from './words';

/** Returns what each text of a comment is. */
export function rolesIn(
  item: CommentItem,
  others: ReadonlySet<PageElement>,
  said: PageElement | null,
  facts: Facts,
): Map<PageText, Role> {
  const roles = new Map<PageText, Role>();
  const set = (texts: readonly PageText[], role: Role) => {
    for (const text of texts) roles.set(text, role);
  };
  for (const text of facts.texts) roles.set(text, facts.unknown.has(text) ? 'beside' : 'facts');
  const lines = item.elements.flatMap((root) =>
    linesOf(root, {
      skips: (one) => others.has(one),
      without: (text) => facts.texts.has(text),
      part: (text) => said !== null && isIn(text, said),
    }),
  );
  let begun = false;
  for (const { text, texts, owner } of lines) {
    const inside = said !== null && texts.some((one) => isIn(one, said));
    const headed = isHeading(owner) && isSubject(text, lines);
    if (inside || headed || (said === null && isSaid(without(text, facts), begun))) {
      begun = true;
      set(texts, 'words');
    } else {
      set(texts, saysNothing(without(text, facts)) ? 'facts' : 'beside');
    }
  }
  return roles;
}

/** What joins a name and a time, and the labels of buttons; a number alone may be of any matter. */
function saysNothing(line: string): boolean {
  return isControl(line) || (isGlue(line) && !/\p{N}/u.test(line));
}

/** Pages say the name and the time twice. */
function without(line: string, { author, time }: Facts): string {
  return line
    .replace(author ?? '', '')
    .replace(time ?? '', '')
    .trim();
}

/** What a person is called in a forum may be set as a heading. */
function isHeading(owner: PageElement): boolean {
  if (!/^h[1-6]$/.test(owner.tag)) return false;
  return ![owner, ...nearest(owner, 3)].some((one) => isNamed(one, personName));
}

const personName = /user|author|member|profile/i;

/** A comment may have a title of its own: programs write “Re:” or its first words when it has none. */
function isSubject(text: string, lines: readonly Line[]): boolean {
  if (!isSaid(text, false) || /^(?:re|aw|tr|sv)\s?:/iu.test(text)) return false;
  const start = text.replace(/(?:\.{3}|…)$/u, '').toLowerCase();
  return !lines.some((line) => line.text !== text && line.text.toLowerCase().startsWith(start));
}

/** Before the first words there is what joins a name and a time; buttons may stand anywhere. */
function isSaid(line: string, begun: boolean): boolean {
  if (isControl(line) || isBadge(line) || isCount(line)) return false;
  return begun || !(isGlue(line) || isTime(line));
}

/** How many liked it, or which one it is. */
function isCount(line: string): boolean {
  return !/\p{L}/u.test(line);
}
