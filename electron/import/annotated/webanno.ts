import { refused, shown } from '../refused';
import type { Cas } from './cas/cas';
import { casProject } from './cas/casProject';
import { placeOf } from './cas/placeOf';
import type { AnnotatedImporter, Pack } from './importer';
import { packText } from './packText';
import { layersOf } from './webanno/layers';
import { sentencesOf } from './webanno/sentences';
import { structuresOf } from './webanno/structures';
import { joinedText } from './webanno/text';

/** WebAnno TSV 3, as WebAnno and INCEpTION write it: a row a token, a column a feature. */
export const webAnno: AnnotatedImporter = {
  id: 'webanno',
  label: 'WebAnno TSV 3',
  extensions: ['.tsv'],
  recognises: (pack) => pathsOf(pack).length > 0,
  read: (pack) => {
    const read = new Set(pathsOf(pack));
    const facts = new Set<string>();
    const cases = [...read].map((path) => ({ cas: casOf(pack, path, facts), ...placeOf(path) }));
    const others = [...pack.files.keys()].filter((path) => !read.has(path));
    const project = casProject('WebAnno', cases, others);
    return Promise.resolve({ ...project, facts: [...project.facts, ...facts] });
  },
};

function pathsOf({ files }: Pack): string[] {
  return [...files].flatMap(([path, bytes]) => {
    const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
    return /^(?:\xEF\xBB\xBF)?#FORMAT=WebAnno TSV 3\.\d/.test(head) ? [path] : [];
  });
}

function casOf(pack: Pack, path: string, facts: Set<string>): Cas {
  const bytes = pack.files.get(path) ?? new Uint8Array();
  const lines = packText(bytes, pack.name, path).canonical.split('\n');
  const { sentences, unread } = sentencesOf(lines);
  const joined = joinedText(sentences);
  if (!joined) {
    const todo = 'Export it again from the program that made it, then import that.';
    throw refused(pack.name, `the offsets in ${shown(path)} contradict each other`, todo);
  }
  if (joined.hasGaps) {
    facts.add('What stands between two sentences is not in the file: a line break was put there.');
  }
  const sofa = {
    id: '1',
    type: 'uima.cas.Sofa',
    values: new Map([
      ['sofaID', '_InitialView'],
      ['sofaString', joined.text],
    ]),
    references: new Map(),
  };
  const layers = layersOf(lines);
  return { path, structures: [sofa, ...structuresOf(sentences, layers)], unread };
}
