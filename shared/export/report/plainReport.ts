import type { Paragraph } from './fullText';
import type { Run } from './markedRuns';
import { noCodes, noReadings, type Passage, type Report, type Section } from './report';
import { shownText } from './shownText';

/** Returns the words of a report in their order, for the preview of files that are no text. */
export function plainReport(report: Report): string {
  const { sections, readings, texts } = report;
  const blocks = [
    report.title,
    report.facts.join('\n'),
    ...(sections.length === 0 ? [noCodes] : sections.flatMap(section)),
    'Readings',
    readings.map(({ citation, tally }) => `${citation} ${tally}`).join('\n') || noReadings,
    ...texts.flatMap(({ title, citation, paragraphs, leftOut }) => [
      title,
      citation,
      ...paragraphs.map(paragraphText),
      ...(leftOut === null ? [] : [leftOut]),
    ]),
  ];
  return `${shownText(blocks.join('\n\n'))}\n`;
}

function section({ code, definition, tally, groups }: Section): string[] {
  const examples = [
    code.example.trim() === '' ? '' : `Example: ${code.example}`,
    code.counterExample.trim() === '' ? '' : `Counter-example: ${code.counterExample}`,
  ].filter(Boolean);
  const passages = groups.flatMap((group) => [group.title, ...group.passages.flatMap(passage)]);
  return [`${code.letter} ${code.name}`, definition, ...examples, tally, ...passages];
}

function passage({ quote, citation, remarks, note }: Passage): string[] {
  const source = [`— ${citation}`, ...remarks].join('\n');
  return [quote, source, ...(note === null ? [] : [`Note: ${note}`])];
}

function paragraphText({ label, by, runs }: Paragraph): string {
  const head = [label, by === null ? null : `${by}:`].filter((part) => part !== null).join(' ');
  return `${head === '' ? '' : `${head} `}${runs.map(runText).join('')}`;
}

function runText({ text, opens, closes }: Run): string {
  const begin = opens.map(({ letter }) => `[${letter}:`).join('');
  return `${begin}${text}${closes.map(({ letter }) => `:${letter}]`).join('')}`;
}
