import type { AnnotatedImporter, Pack } from './importer';
import { rootProjects } from './refi/archive';
import { readProject } from './refi/readProject';

/** Projects of NVivo, MAXQDA, ATLAS.ti, QualCoder and others, and Lectern’s own: REFI-QDA 1.5. */
export const qdpx: AnnotatedImporter = {
  id: 'qdpx',
  label: 'QDA project (REFI-QDA)',
  extensions: ['.qdpx', '.qde'],
  recognises,
  read: async (pack, wishes) => Promise.resolve(readProject(pack, wishes)),
};

/** Files by what their root holds; an archive that only calls itself a project is refused with a reason. */
function recognises(pack: Pack): boolean {
  const isSingle = pack.files.size === 1 && pack.files.has(pack.name);
  return rootProjects(pack).length > 0 || (!isSingle && /\.qdpx$/i.test(pack.name));
}
