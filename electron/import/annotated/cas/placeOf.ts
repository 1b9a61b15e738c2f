import type { PlacedCas } from './casProject';

/** Folders of an exported project, with those of a text in them: each file is by one annotator. */
const ofAnnotators =
  /(?:^|\/)(?:annotation|curation|annotation_ser|curation_ser)\/([^/]+)\/([^/]+)\.[^./]+$/;

/** Files that nobody in particular annotated. */
const nobody = /^(?:INITIAL_CAS|TypeSystem)$/;

/** Returns what the path of a CAS says: which text it is, and who annotated it. */
export function placeOf(path: string): Pick<PlacedCas, 'document' | 'reviewer'> {
  const [, document, annotator = ''] = ofAnnotators.exec(path) ?? [];
  if (document === undefined) return { document: path, reviewer: null };
  const name = annotator === 'CURATION_USER' ? 'Curation' : annotator;
  return { document, reviewer: nobody.test(name) ? null : name };
}
