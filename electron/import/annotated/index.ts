import { bibtexImporter } from './bibtex';
import { brat } from './brat';
import { bundleFile } from './bundleFile';
import { cslImporter } from './csl';
import { csvImporter } from './csv';
import { dna } from './dna';
import { doccano } from './doccano';
import { hypothesis } from './hypothesis';
import type { AnnotatedImporter, Pack } from './importer';
import { json } from './json';
import { jsonLines } from './jsonLines';
import { labelStudio } from './labelStudio';
import { qdc } from './qdc';
import { qdpx } from './qdpx';
import { risImporter } from './ris';
import { taguette } from './taguette';
import { uimaJson } from './uimajson';
import { webAnno } from './webanno';
import { webAnnotation } from './webAnnotation';
import { xmi } from './xmi';
import { zotero } from './zotero';

/** What reads annotated work, those that are surest of their files first. */
export const annotatedImporters: readonly AnnotatedImporter[] = [
  bundleFile,
  qdpx,
  qdc,
  dna,
  taguette,
  webAnno,
  xmi,
  uimaJson,
  brat,
  json,
  jsonLines,
  webAnnotation,
  hypothesis,
  labelStudio,
  zotero,
  doccano,
  cslImporter,
  bibtexImporter,
  risImporter,
  csvImporter,
];

/** Returns what reads these files; null when they are no annotated work that is known. */
export function annotatedImporterFor(pack: Pack): AnnotatedImporter | null {
  return annotatedImporters.find((one) => one.recognises(pack)) ?? null;
}
