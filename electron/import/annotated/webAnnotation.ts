import type { AnnotatedProject } from '../../../shared/annotated/project';
import { ownProjectSchema } from '../../../shared/export/webAnnotationOwn';
import { jsonIn, onlyFile } from './jsonFile';
import { takeCode, takeReading, takeReviewer } from './fromRecords';
import { Gathering } from './gathering';
import type { AnnotatedImporter, Pack } from './importer';
import { takeAnnotations } from './webAnnotation/annotations';
import { generatorOf } from './webAnnotation/bodies';
import { findAnnotations, isAnnotated } from './webAnnotation/findAnnotations';

/** The Web Annotation Data Model (W3C, 2017), as Lectern and other programs write it. */
export const webAnnotation: AnnotatedImporter = {
  id: 'webannotation',
  label: 'Web Annotation',
  extensions: ['.jsonld', '.json'],
  recognises: (pack) => isAnnotated(valueIn(pack)),
  read: (pack) => Promise.resolve().then(() => read(pack)),
};

function valueIn(pack: Pack): unknown {
  const file = onlyFile(pack);
  return file && jsonIn(file.bytes);
}

function read(pack: Pack): AnnotatedProject {
  const { annotations, own, elsewhere, others } = findAnnotations(valueIn(pack));
  const gathering = new Gathering();
  for (const block of own) takeProject(gathering, block);
  for (const iri of elsewhere) {
    gathering.dropped('others', iri, 'Parts that are elsewhere on the web are not fetched.');
  }
  for (const other of others) gathering.dropped('others', other, 'They are no annotations.');
  takeAnnotations(gathering, annotations);
  return gathering.project(annotations.map(generatorOf).find((name) => name !== null) ?? null);
}

/** What our own collections hold of codes, reviewers and readings. */
function takeProject(gathering: Gathering, block: unknown): void {
  const parsed = ownProjectSchema.safeParse(block);
  if (!parsed.success) {
    const what = 'What the collection says under “lectern” is not as Lectern writes it.';
    gathering.dropped('others', 'lectern', what);
    return;
  }
  const { codes, reviewers, readings } = parsed.data;
  for (const code of codes) takeCode(gathering, code);
  for (const reviewer of reviewers) takeReviewer(gathering, reviewer);
  for (const reading of readings) takeReading(gathering, reading);
}
