import type { ImportFormat } from '../importer';

/**
 * The formats that annotated work can come in, for dialogs and lists. What reads them is large, and
 * only the threads that read need it.
 */
export const annotatedFormats: readonly ImportFormat[] = [
  { id: 'bundle', label: 'Whole workspace of Lectern', extensions: ['.zip'] },
  { id: 'qdpx', label: 'QDA project (REFI-QDA)', extensions: ['.qdpx', '.qde'] },
  { id: 'qdc', label: 'QDA codebook (REFI-QDA)', extensions: ['.qdc'] },
  { id: 'dna', label: 'Discourse Network Analyzer', extensions: ['.dna'] },
  { id: 'taguette', label: 'Taguette', extensions: ['.sqlite3', '.csv'] },
  { id: 'webanno', label: 'WebAnno TSV 3', extensions: ['.tsv'] },
  { id: 'xmi', label: 'UIMA CAS (XMI)', extensions: ['.xmi'] },
  { id: 'uimajson', label: 'UIMA CAS (JSON)', extensions: ['.json'] },
  { id: 'brat', label: 'brat corpus', extensions: ['.ann', '.zip'] },
  { id: 'json', label: 'Complete data of Lectern', extensions: ['.json'] },
  { id: 'jsonl', label: 'JSON Lines of Lectern', extensions: ['.jsonl'] },
  { id: 'webannotation', label: 'Web Annotation', extensions: ['.jsonld', '.json'] },
  { id: 'hypothesis', label: 'Hypothesis', extensions: ['.json'] },
  { id: 'labelstudio', label: 'Label Studio', extensions: ['.json'] },
  { id: 'zotero', label: 'Zotero annotations', extensions: ['.json'] },
  { id: 'doccano', label: 'doccano', extensions: ['.jsonl', '.json'] },
  { id: 'csl', label: 'References (CSL JSON)', extensions: ['.json'] },
  { id: 'bibtex', label: 'References (BibTeX)', extensions: ['.bib'] },
  { id: 'ris', label: 'References (RIS)', extensions: ['.ris'] },
  { id: 'csv', label: 'Table of tags or codes (CSV)', extensions: ['.csv', '.tsv'] },
];
