import type { TextFormat } from './format';
import { htmlPage } from './report/htmlPage';
import { reportOf } from './report/report';
import { reportLosses } from './report/reportLosses';

/** A report to be read in any browser: one file, without scripts, that loads nothing. */
export const html: TextFormat = {
  kind: 'text',
  id: 'html',
  label: 'Web page',
  extension: 'html',
  description: 'Passages by tag, with quotations, citations and notes, for any browser (HTML).',
  purpose: 'report',
  texts: 'optional',
  loses: (bundle) => reportLosses(bundle, { texts: bundle.withTexts, examples: true, looks: true }),
  render: (bundle) => htmlPage(reportOf(bundle)),
};
