import { counted } from '../../../shared/text/counted';
import type { LeftBehind } from './inlineText';

/** Returns a sentence for each kind of thing that stood in the file and is not in the text. */
export function leftWarnings({ pictures, addresses }: LeftBehind, unused: number): string[] {
  const sentences: string[] = [];
  if (pictures > 0) {
    const verb = pictures === 1 ? 'was' : 'were';
    sentences.push(
      `${counted(pictures, 'picture')} ${verb} left out; the words that describe pictures are in the text.`,
    );
  }
  if (addresses > 0) {
    const lost = addresses === 1 ? 'lost its address' : 'lost their addresses';
    sentences.push(`${counted(addresses, 'link')} ${lost}; the words of links are in the text.`);
  }
  if (unused > 0) {
    const verb = unused === 1 ? 'was' : 'were';
    sentences.push(`${counted(unused, 'link definition')} that nothing uses ${verb} left out.`);
  }
  return sentences;
}
