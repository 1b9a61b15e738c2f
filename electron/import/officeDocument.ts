import { claimed } from './claimed';
import type { ImportResult } from './importer';
import { Properties } from './properties';
import { refused } from './refused';
import type { XmlReader } from './xmlReader';

/** Returns what an office document says of itself: in its properties, else in its default style. */
export async function documentClaims(
  reader: XmlReader,
  properties: string,
  language: string | null,
): Promise<ImportResult['claims']> {
  const byStyle = claimed({ language }, 'From the document’s default style.');
  if (!reader.archive.has(properties)) return byStyle;
  const said = new Properties();
  await reader.walk(properties, said);
  const values = {
    title: said.first('title'),
    author: said.author(),
    language: said.first('language'),
  };
  return { ...byStyle, ...claimed(values, 'From the document’s properties.') };
}

/** A table or a set of slides, in a file that says it is a text. */
export function notATextDocument(name: string): Error {
  const todo = 'Save its words as a text file (.txt), then import that.';
  return refused(name, 'it is an office document of another kind, not a text', todo);
}
