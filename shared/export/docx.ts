import type { WrittenFormat } from './format';
import { plainReport } from './report/plainReport';
import { reportOf } from './report/report';
import { reportLosses } from './report/reportLosses';

/** A report to go on with in a word processor; electron/write/docx.ts writes it. */
export const docx: WrittenFormat = {
  kind: 'written',
  id: 'docx',
  label: 'Word document',
  extension: 'docx',
  description: 'Passages by tag as quotations, with citations as footnotes and notes (DOCX).',
  purpose: 'report',
  texts: 'optional',
  loses: (bundle) => reportLosses(bundle, { texts: bundle.withTexts, examples: true, looks: true }),
  preview: (bundle) => plainReport(reportOf(bundle)),
};
