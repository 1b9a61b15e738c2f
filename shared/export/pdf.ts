import type { WrittenFormat } from './format';
import { plainReport } from './report/plainReport';
import { reportOf } from './report/report';
import { reportLosses } from './report/reportLosses';

/** A report to be printed or handed in; electron/write/pdf.ts prints the web page to it. */
export const pdf: WrittenFormat = {
  kind: 'written',
  id: 'pdf',
  label: 'PDF',
  extension: 'pdf',
  description: 'Passages by tag, with quotations, citations and notes, for paper (PDF).',
  purpose: 'report',
  texts: 'optional',
  loses: (bundle) => reportLosses(bundle, { texts: bundle.withTexts, examples: true, looks: true }),
  preview: (bundle) => plainReport(reportOf(bundle)),
};
