import type { BlockKind } from '../../../shared/model/block';
import type { Line } from './lines';
import { elementsIn, isNamed, nearest, type PageElement } from './tree';

/**
 * Returns what a line of the article is; null when the page does not say. `isSaidAgain` says whether
 * another line has its words.
 */
export function bodyKind(line: Line, isSaidAgain: (line: Line) => boolean): BlockKind | null {
  const { owner } = line;
  const around = [owner, ...nearest(owner, 6)];
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
    return isSaidAgain(line) ? 'repeat' : 'quotation';
  if (/^h[1-6]$/.test(owner.tag)) return 'heading';
  if (has(/^blockquote$/)) return 'quotation';
  if (around.some(({ tag }) => tag === 'li' || tag === 'dd' || tag === 'dt')) return 'listItem';
  return owner.tag === 'pre' ? 'paragraph' : null;
}

const creditOpening =
  /^(?:image|photo(?:graph|s)?|picture|illustration|foto|bild|abbildung|cr[ée]dit(?:s|o)?|imagen|imagem|immagine|фото|写真|צילום)\s?(?::|：|by |von |par |di |de )/iu;

/** Under a picture that has a caption, other words say who made it. */
function isBesideCaption({ owner }: Line): boolean {
  const around = [owner, ...nearest(owner, 6)];
  const figure = around.find(({ tag }) => tag === 'figure');
  if (!figure || around.some(({ tag }) => /^(?:figcaption|blockquote|td|th|li|pre)$/.test(tag)))
    return false;
  return hasCaption(figure);
}

/** A figure is asked by every line in it. */
const known = new WeakMap<PageElement, boolean>();

function hasCaption(figure: PageElement): boolean {
  const has = known.get(figure) ?? [...elementsIn(figure)].some(({ tag }) => tag === 'figcaption');
  known.set(figure, has);
  return has;
}

/** In a page that goes on through the day, each entry begins with the time it was written. */
function isTimeAlone({ text, texts }: Line): boolean {
  if (text.length > 40) return false;
  return texts.every((node) => nearest(node, 4).some(({ tag }) => tag === 'time'));
}
