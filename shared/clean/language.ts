import type { Claim } from './draft';

/** The commonest small words of languages that newspapers of the field are written in. */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in that is for with on was as by from it are has not be have this'.split(' '),
  de: 'der die und das den von zu mit ist im dem nicht des auf eine ein sich als auch für'.split(
    ' ',
  ),
  fr: 'le la les des et du une est dans que pour qui sur pas au par plus ce avec sont'.split(' '),
  es: 'el los las del que en una por con para es se su al lo como más pero sus fue'.split(' '),
  it: 'il di che la per un non sono è con del della le gli dei alla nel più anche ha'.split(' '),
  pt: 'o os de que em uma para com não por mais as dos como mas foi ao ele das seu'.split(' '),
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als door'.split(' '),
};

/** Characters that are enough to tell, and fewest small words. */
const sample = 20_000;
const fewest = 15;

/** Returns the language that a text is written in, by its small words; null when that is not plain. */
export function languageOf(text: string): Claim | null {
  const words =
    text
      .slice(0, sample)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(smallWords)
    .map(([language, small]) => {
      const known = new Set(small);
      return { language, count: words.filter((word) => known.has(word)).length };
    })
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || !second || first.count < fewest || first.count < second.count * 1.5) return null;
  return { value: first.language, from: 'Guessed from its small words.' };
}
