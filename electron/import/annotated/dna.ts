import { projectOfDna } from './dna/project';
import type { AnnotatedImporter } from './importer';
import { mentionsTables, SqliteFile } from './sqlite/sqlite';

/** Discourse Network Analyzer, versions 2 and 3: a database of documents and statements. */
export const dna: AnnotatedImporter = {
  id: 'dna',
  label: 'Discourse Network Analyzer',
  extensions: ['.dna'],
  recognises: ({ files }) => {
    const [only] = files.values();
    return (
      only !== undefined &&
      files.size === 1 &&
      mentionsTables(only, ['STATEMENTTYPES', 'DATASHORTTEXT', 'VARIABLES'])
    );
  },
  read: ({ name, files }) => {
    const [bytes = new Uint8Array()] = files.values();
    return SqliteFile.read(bytes, name, projectOfDna);
  },
};
