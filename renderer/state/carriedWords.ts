import { counted } from '../../shared/text/counted';

/**
 * Says what became of the tags of a text that has a new version: “3 tags moved with their words. 1
 * could not be placed and is listed under “To place”.” Empty when it had none.
 */
export function carriedInWords(moved: number, waiting: number): string {
  const what = moved > 0 ? String(waiting) : counted(waiting, 'tag');
  const verb = waiting === 1 ? 'is' : 'are';
  return [
    ...(moved > 0
      ? [`${counted(moved, 'tag')} moved with ${moved === 1 ? 'its' : 'their'} words.`]
      : []),
    ...(waiting > 0 ? [`${what} could not be placed and ${verb} listed under “To place”.`] : []),
  ].join(' ');
}
