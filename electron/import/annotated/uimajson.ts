import { refused } from '../refused';
import { casOfJson } from './cas/casJson';
import { casProject, type PlacedCas } from './cas/casProject';
import { placeOf } from './cas/placeOf';
import type { AnnotatedImporter, Pack } from './importer';
import { packText } from './packText';

/** UIMA CAS as JSON (serialisation 0.4), as INCEpTION writes it. */
export const uimaJson: AnnotatedImporter = {
  id: 'uimajson',
  label: 'UIMA CAS (JSON)',
  extensions: ['.json'],
  recognises: ({ files }) =>
    [...files].some(([path, bytes]) => isJson(path) && looksLikeCas(bytes)),
  read: (pack) => {
    const cases = casesOf(pack);
    const read = new Set(cases.map(({ cas }) => cas.path));
    const others = [...pack.files.keys()].filter((path) => !read.has(path));
    return Promise.resolve(casProject('UIMA', cases, others));
  },
};

function isJson(path: string): boolean {
  return /\.json$/i.test(path);
}

/** All three keys stand at the top; types come first and may be many, so that all is looked through. */
function looksLikeCas(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('"%FEATURE_STRUCTURES"') && buffer.includes('"%VIEWS"');
}

function casesOf(pack: Pack): PlacedCas[] {
  const paths = [...pack.files.keys()].filter(isJson);
  return paths.flatMap((path) => {
    const bytes = pack.files.get(path) ?? new Uint8Array();
    if (!looksLikeCas(bytes)) return [];
    const cas = casOfJson(packText(bytes, pack.name, path).raw, path);
    if (!cas) {
      const todo = 'Export it again from the program that made it, then import that.';
      throw refused(pack.name, 'it is damaged or was cut off', todo, path);
    }
    return [{ cas, ...placeOf(path) }];
  });
}
