import type { Code } from '../../model/code';
import type { FullText, Paragraph } from './fullText';
import { htmlStyle, markClasses } from './htmlStyle';
import { htmlText, langAttribute } from './htmlText';
import type { Run } from './markedRuns';
import { type Group, noCodes, noReadings, type Passage, type Report, type Section } from './report';

/** Nothing is loaded and nothing runs, wherever the page is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Numbers of codes by their id, as the style sheet knows them. */
type Numbers = ReadonlyMap<string, number>;

/** Returns a report as one page that needs nothing besides itself. */
export function htmlPage(report: Report): string {
  const codes = report.sections.map(({ code }) => code);
  const numbers: Numbers = new Map(codes.map(({ id }, number) => [id, number]));
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${htmlText(report.title)}</title>`,
    `<style>\n${htmlStyle(codes)}\n</style>`,
    '</head>',
    '<body>',
    ...head(report),
    '<main>',
    ...(report.sections.length === 0 ? [`<p>${noCodes}</p>`] : report.sections.flatMap(section)),
    ...readingList(report),
    ...texts(report, codes, numbers),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function head({ title, facts, sections, texts }: Report): string[] {
  const link = (target: string, words: string) =>
    `<li><a href="#${target}"><bdi>${htmlText(words)}</bdi></a></li>`;
  return [
    '<header>',
    `<h1 dir="auto">${htmlText(title)}</h1>`,
    '<ul class="facts">',
    ...facts.map((fact) => `<li>${htmlText(fact)}</li>`),
    '</ul>',
    '</header>',
    '<nav aria-labelledby="contents">',
    '<h2 id="contents">Contents</h2>',
    '<ol>',
    ...sections.map(({ code }, number) => link(`tag-${String(number + 1)}`, code.name)),
    link('readings', 'Readings'),
    ...texts.map(({ title: name }, number) => link(`text-${String(number + 1)}`, name)),
    '</ol>',
    '</nav>',
  ];
}

function section({ code, definition, tally, groups }: Section, number: number): string[] {
  const id = `tag-${String(number + 1)}`;
  return [
    `<section aria-labelledby="${id}" class="c${String(number)}">`,
    `<h2 id="${id}" dir="auto"><span class="letter">${htmlText(code.letter)}</span> ${htmlText(code.name)}</h2>`,
    `<p class="words" dir="auto">${htmlText(definition)}</p>`,
    ...described('Example', code.example),
    ...described('Counter-example', code.counterExample),
    `<p class="tally">${htmlText(tally)}</p>`,
    ...groups.flatMap(groupOf),
    '</section>',
  ];
}

function described(name: string, words: string): string[] {
  if (words.trim() === '') return [];
  return [`<p class="words" dir="auto"><strong>${name}:</strong> ${htmlText(words)}</p>`];
}

function groupOf({ title, language, passages }: Group): string[] {
  const lang = langAttribute(language);
  return [
    `<h3 dir="auto"${lang}>${htmlText(title)}</h3>`,
    ...passages.flatMap((passage) => passageOf(passage, lang)),
  ];
}

function passageOf({ quote, citation, remarks, note }: Passage, lang: string): string[] {
  const source = [`— <cite>${htmlText(citation)}</cite>`, ...remarks.map(htmlText)];
  return [
    `<blockquote class="words" dir="auto"${lang}>${htmlText(quote)}</blockquote>`,
    `<p class="source">${source.join('<br>')}</p>`,
    ...(note === null
      ? []
      : [`<p class="note words" dir="auto"><strong>Note:</strong> ${htmlText(note)}</p>`]),
  ];
}

function readingList({ readings }: Report): string[] {
  const entries = readings.map(
    ({ citation, tally }) => `<li><cite>${htmlText(citation)}</cite> ${htmlText(tally)}</li>`,
  );
  return [
    '<section aria-labelledby="readings">',
    '<h2 id="readings">Readings</h2>',
    ...(entries.length === 0
      ? [`<p>${noReadings}</p>`]
      : ['<ul class="readings">', ...entries, '</ul>']),
    '</section>',
  ];
}

function texts(report: Report, codes: readonly Code[], numbers: Numbers): string[] {
  if (report.texts.length === 0) return [];
  const key = codes.map(
    ({ letter, name }, number) =>
      `<li class="c${String(number)}"><b>${htmlText(letter)}</b> <span class="c${String(number)}">${htmlText(name)}</span></li>`,
  );
  return report.texts.flatMap((text, number) => textOf(text, number, key, numbers));
}

function textOf(text: FullText, number: number, key: readonly string[], numbers: Numbers) {
  const id = `text-${String(number + 1)}`;
  const lang = langAttribute(text.language);
  return [
    `<article class="full" aria-labelledby="${id}">`,
    `<h2 id="${id}" dir="auto"${lang}>${htmlText(text.title)}</h2>`,
    `<p class="source"><cite>${htmlText(text.citation)}</cite></p>`,
    ...(key.length === 0 ? [] : ['<ul class="key" aria-label="Tags">', ...key, '</ul>']),
    `<div${lang}>`,
    ...text.paragraphs.map((paragraph) => paragraphOf(paragraph, numbers)),
    '</div>',
    ...(text.leftOut === null ? [] : [`<p class="by">${htmlText(text.leftOut)}</p>`]),
    '</article>',
  ];
}

function paragraphOf({ kind, label, by, runs }: Paragraph, numbers: Numbers): string {
  const number = label === null ? '' : `<span class="label">${htmlText(label)}</span>`;
  const author = by === null ? '' : `<span class="by">${htmlText(by)}:</span>\n`;
  const words = runs.map((run) => runOf(run, numbers)).join('');
  if (kind === 'heading') return `<h3 dir="auto">${words}</h3>`;
  return `<p class="${kind}" dir="auto">${number}${author}${words}</p>`;
}

function runOf({ text, marks, opens, closes }: Run, numbers: Numbers): string {
  const numberOf = (code: Code) => numbers.get(code.id) ?? 0;
  const letter = (code: Code, before: string) =>
    `<span class="letter c${String(numberOf(code))}">${before}${htmlText(code.letter)}</span>`;
  const words = marks.reduceRight(
    (inner, { code, lane }) => `<mark class="${markClasses(numberOf(code), lane)}">${inner}</mark>`,
    htmlText(text),
  );
  const begin = opens.map((code) => letter(code, '')).join('');
  return `${begin}${words}${closes.map((code) => letter(code, '/')).join('')}`;
}
