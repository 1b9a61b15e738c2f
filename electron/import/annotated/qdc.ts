import type { AnnotatedImporter } from './importer';
import { isRefi } from './refi/isRefi';
import { readCodebook } from './refi/readCodebook';

/** Codebooks of NVivo, MAXQDA, ATLAS.ti, Taguette and others, and Lectern’s own: REFI-QDA. */
export const qdc: AnnotatedImporter = {
  id: 'qdc',
  label: 'QDA codebook (REFI-QDA)',
  extensions: ['.qdc'],
  recognises: ({ files }) =>
    files.size === 1 && [...files.values()].every((bytes) => isRefi(bytes, 'CodeBook')),
  read: async (pack) => Promise.resolve(readCodebook(pack)),
};
