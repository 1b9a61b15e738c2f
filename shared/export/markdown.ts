import type { TextFormat } from './format';
import { blockMarkdown, inlineMarkdown } from './markdownText';
import {
  noCodes,
  noReadings,
  type Passage,
  type Report,
  reportOf,
  type Section,
} from './report/report';
import { reportLosses } from './report/reportLosses';

/** A report by tag, to be read: every passage with its quotation, citation and note. */
export const markdown: TextFormat = {
  kind: 'text',
  id: 'markdown',
  label: 'Readable report',
  extension: 'md',
  description: 'Passages by tag, with quotations, citations and notes (Markdown).',
  purpose: 'report',
  texts: 'never',
  loses: (bundle) => reportLosses(bundle, { texts: false, examples: false, looks: false }),
  render: (bundle) => {
    const report = reportOf({ ...bundle, withTexts: false });
    const blocks = [...head(report), ...codebook(report), ...readingList(report)];
    return `${blocks.join('\n\n')}\n`;
  },
};

function head({ title, facts }: Report): string[] {
  return [
    `# ${inlineMarkdown(title)}`,
    facts.map((fact) => `- ${inlineMarkdown(fact)}`).join('\n'),
  ];
}

function codebook({ sections }: Report): string[] {
  return sections.length === 0 ? [noCodes] : sections.flatMap(section);
}

/** The part on one code: its definition and its passages, reading by reading. */
function section({ path, definition, tally, groups }: Section): string[] {
  const passages = groups.flatMap((group) => [
    `### ${inlineMarkdown(group.title)}`,
    ...group.passages.flatMap(passage),
  ]);
  return [`## ${inlineMarkdown(path)}`, blockMarkdown(definition, ''), tally, ...passages];
}

function passage({ quote, citation, remarks, note }: Passage): string[] {
  const source = [`— ${inlineMarkdown(citation)}`, ...remarks.map(inlineMarkdown)].join('  \n');
  const noted = note === null ? [] : [`**Note:** ${blockMarkdown(note, '')}`];
  return [blockMarkdown(quote, '> '), source, ...noted];
}

function readingList({ readings }: Report): string[] {
  const entries = readings.map(({ citation, tally }) => `- ${inlineMarkdown(citation)} ${tally}`);
  return ['## Readings', entries.join('\n') || noReadings];
}
