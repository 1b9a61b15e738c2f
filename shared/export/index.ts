import { agreementCsv } from './agreementCsv';
import { agreementFiguresCsv } from './agreementFiguresCsv';
import { bibtex } from './bibtex';
import { brat } from './brat';
import { bundleFile } from './bundleFile';
import { claimsCsv } from './claimsCsv';
import { codebookCsv } from './codebookCsv';
import { csl } from './csl';
import { csv } from './csv';
import { doccano } from './doccano';
import { docx } from './docx';
import type { ExportFormat } from './format';
import { html } from './html';
import { hypothesis } from './hypothesis';
import { json } from './json';
import { jsonLines } from './jsonLines';
import { markdown } from './markdown';
import { pdf } from './pdf';
import { qdc } from './qdc';
import { qdpx } from './qdpx';
import { ris } from './ris';
import { uima } from './uima';
import { webAnnotation } from './webAnnotation';
import { xlsx } from './xlsx';

/** Every format that a workspace can be exported to, in the order of the dialog. */
export const exportFormats: readonly ExportFormat[] = [
  docx,
  pdf,
  markdown,
  html,
  webAnnotation,
  csv,
  xlsx,
  claimsCsv,
  codebookCsv,
  agreementCsv,
  agreementFiguresCsv,
  json,
  jsonLines,
  qdc,
  brat,
  uima,
  doccano,
  hypothesis,
  csl,
  bibtex,
  ris,
  bundleFile,
  qdpx,
];

/** Returns the format of this id; null when there is none. */
export function formatById(id: string): ExportFormat | null {
  return exportFormats.find((format) => format.id === id) ?? null;
}
