import { walkXml } from '../../xml';
import { decodeXml } from '../../xmlText';

/** Ranges of features that are values and no structures, with lists of them. */
const ofValues =
  /^uima\.cas\.(?:String|Integer|Float|Double|Long|Short|Byte|Boolean)(?:Array|List)?$/;

/**
 * Returns the names of the features that a type system description says refer to structures. Throws
 * a Failure that names pack and file.
 */
export function referencesIn(bytes: Uint8Array, pack: string, path: string): Set<string> {
  const { text } = decodeXml(bytes, pack, path);
  const references = new Set<string>();
  let isIn = false;
  let words = '';
  let feature = '';
  walkXml(
    text,
    {
      open: ({ local }) => {
        if (local === 'featureDescription') isIn = true;
        words = '';
      },
      close: ({ local }) => {
        if (local === 'featureDescription') isIn = false;
        if (isIn && local === 'name') feature = words.trim();
        const isStructure = isIn && local === 'rangeTypeName' && !ofValues.test(words.trim());
        // A range may also be a list of words to choose from, which has a name of its own.
        if (isStructure && words.startsWith('uima.')) references.add(feature);
        words = '';
      },
      text: (more) => {
        words += more;
      },
    },
    { name: pack, part: path },
  );
  return references;
}
