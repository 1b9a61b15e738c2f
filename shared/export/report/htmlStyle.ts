import type { Code } from '../../model/code';
import { type Look, lookOf } from './looks';

/** Lines below the text that passages can have before they share the last one. */
const lanes = 4;

/** Returns the style sheet of a report with these codes. */
export function htmlStyle(codes: readonly Code[]): string {
  const looks = codes.map(lookOf);
  const dark = looks.map((look, number) => colours(number, look.darkInk, look.darkFill));
  return [
    page,
    looks.map((look, number) => colours(number, look.ink, look.fill)).join('\n'),
    looks.map(underline).join('\n'),
    Array.from({ length: lanes }, (_, lane) => laneRule(lane)).join('\n'),
    `@media screen and (prefers-color-scheme: dark) {\n${darkPage}\n${dark.join('\n')}\n}`,
    print,
  ].join('\n');
}

/** Returns the classes of a mark: its code's, by its place in the codebook, and its line's. */
export function markClasses(number: number, lane: number): string {
  return `c${String(number)} l${String(Math.min(lane, lanes - 1))}`;
}

function colours(number: number, ink: string, fill: string): string {
  return `.c${String(number)} { --ink-of: ${ink}; --fill-of: ${fill}; }`;
}

function underline({ line }: Look, number: number): string {
  return `mark.c${String(number)}, .key .c${String(number)} { text-decoration-style: ${line}; }`;
}

function laneRule(lane: number): string {
  return `mark.l${String(lane)} { text-underline-offset: ${String(2 + lane * 4)}px; }`;
}

const page = `:root { color-scheme: light dark; --paper: #fffefb; --ink: #1d1b18; --quiet: #5b564f; --line: #d3cfc6; --link: #045ebe; }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body { margin: 0 auto; padding: 3rem 1.5rem 6rem; max-width: 44rem; font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
h1, h2, h3, h4, nav, .facts, .tally, .source, .key, .label, .by, .letter, footer { font-family: "Segoe UI", system-ui, -apple-system, "Noto Sans", "Liberation Sans", sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 3.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 2rem 0 0.75rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.5rem; }
a { color: var(--link); }
nav ol, .facts, .readings { padding-left: 1.25rem; }
.facts, .tally, .source, .by { color: var(--quiet); font-size: 0.9rem; }
.words { white-space: pre-wrap; }
blockquote { margin: 1.5rem 0 0.5rem; padding: 0 0 0 1rem; border-left: 3px solid var(--ink-of, var(--line)); }
.source { margin: 0 0 0.75rem; padding-left: calc(1rem + 3px); }
.note { margin: 0 0 1.5rem calc(1rem + 3px); }
.note strong { font-weight: 600; }
.full p, .full h3 { position: relative; white-space: pre-wrap; }
.full .quotation { margin-left: 1.5rem; }
.label { color: var(--quiet); font-size: 0.75rem; margin-right: 0.5rem; user-select: none; }
mark { color: inherit; background: var(--fill-of); text-decoration: underline 2px var(--ink-of); text-decoration-skip-ink: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.letter { color: var(--ink-of); font-size: 0.65em; font-weight: 700; vertical-align: super; line-height: 0; padding: 0 0.1em; }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.9rem; }
.key span { text-decoration: underline 2px var(--ink-of); text-underline-offset: 3px; }
.key b { color: var(--ink-of); }`;

const darkPage = `:root { --paper: #191a1c; --ink: #ece9e2; --quiet: #bdb8ae; --line: #3a3d41; --link: #9db2f4; }`;

const print = `@page { size: A4; margin: 22mm 20mm; }
@media print {
html { background: none; }
body { max-width: none; padding: 0; font-size: 10.5pt; }
a { color: inherit; text-decoration: none; }
h2, h3, h4 { break-after: avoid; }
blockquote { break-inside: avoid; break-after: avoid; }
.source { break-before: avoid; }
.readings li, .facts { break-inside: avoid; }
.full { break-before: page; }
p { orphans: 3; widows: 3; }
}`;
