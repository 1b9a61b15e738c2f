import { casProject } from './cas/casProject';
import { casOfXmi } from './cas/casXmi';
import { placeOf } from './cas/placeOf';
import { referencesIn } from './cas/typeSystem';
import type { AnnotatedImporter, Pack } from './importer';
import { baseName } from './packText';

/** UIMA CAS as XMI, as INCEpTION and WebAnno write it: a file, or an archive with its type system. */
export const xmi: AnnotatedImporter = {
  id: 'xmi',
  label: 'UIMA CAS (XMI)',
  extensions: ['.xmi'],
  recognises: (pack) => pathsOf(pack).length > 0,
  read: (pack) => Promise.resolve(readXmi(pack)),
};

/** The files that begin as XMI of UIMA does: its names are declared at the root. */
function pathsOf({ files }: Pack): string[] {
  return [...files].flatMap(([path, bytes]) => (looksLikeXmi(path, bytes) ? [path] : []));
}

function looksLikeXmi(path: string, bytes: Uint8Array): boolean {
  if (!/\.(?:xmi|xml)$/i.test(path)) return false;
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1').replaceAll('\0', '');
  return /<xmi:XMI\s/.test(head) && head.includes('http:///uima/cas.ecore');
}

function readXmi(pack: Pack) {
  const paths = pathsOf(pack);
  const references = new Set<string>();
  const read = new Set(paths);
  for (const [path, bytes] of pack.files) {
    if (!/^typesystem\.xml$/i.test(baseName(path))) continue;
    read.add(path);
    for (const feature of referencesIn(bytes, pack.name, path)) references.add(feature);
  }
  const cases = paths.map((path) => ({
    cas: casOfXmi(pack.files.get(path) ?? new Uint8Array(), pack.name, path, references),
    ...placeOf(path),
  }));
  const others = [...pack.files.keys()].filter((path) => !read.has(path));
  return casProject('UIMA', cases, others);
}
