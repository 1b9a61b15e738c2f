import { headlineWords } from './headlineWords';
import { isElement, isHidden, isNamed, type PageElement } from './tree';

/** Returns a heading without the line over the headline that may stand in it. */
export function withoutKicker(heading: PageElement): PageElement {
  const shown = heading.children
    .filter(isElement)
    .filter((one) => !isHidden(one) && headlineWords(one) !== '');
  const named = shown.filter((one) => isNamed(one, /kicker|eyebrow|overline|dachzeile|surtitre/i));
  const [rest, ...more] = shown.filter((one) => !named.includes(one));
  const bare = heading.children.every((one) => isElement(one) || !/\S/.test(one.text));
  return named.length > 0 && rest && more.length === 0 && bare ? rest : heading;
}
