import { refused } from './refused';
import { attributeOf } from './xml';
import type { XmlReader } from './xmlReader';

/** Ways to garble fonts, which every program can undo: the words of the book are not touched. */
const fontGarbling = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/** Throws a Failure when the words of a book are encrypted. */
export async function requireUnlocked(reader: XmlReader): Promise<void> {
  const part = 'META-INF/encryption.xml';
  if (!reader.archive.has(part)) return;
  let inKey = 0;
  await reader.walk(part, {
    open: (element) => {
      if (element.local === 'EncryptedKey') inKey += 1;
      if (element.local !== 'EncryptionMethod' || inKey > 0) return;
      if (fontGarbling.has(attributeOf(element, 'Algorithm') ?? '')) return;
      const todo =
        'Read it in the program that it was bought for. If the publisher sells it without copy protection, import that.';
      throw refused(reader.name, 'it has copy protection, and Lectern does not open that', todo);
    },
    close: ({ local }) => {
      if (local === 'EncryptedKey') inKey -= 1;
    },
    text: () => {},
  });
}
