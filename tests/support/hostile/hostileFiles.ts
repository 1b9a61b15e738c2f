import { docx } from './docx';
import { eml } from './eml';
import { epub } from './epub';
import type { HostileFile } from './hostileFile';
import { html } from './html';
import { markdown } from './markdown';
import { mhtml } from './mhtml';
import { odt } from './odt';
import { packed } from './packed';
import { pdf } from './pdf';
import { rtf } from './rtf';
import { shaped } from './shapes';
import { text } from './text';

const formats = [docx, odt, epub, pdf, html, markdown, mhtml, eml, rtf, text];

/** Returns files that name a file of this machine in every way that a format has. */
export function filesThatPoint(file: string): readonly HostileFile[] {
  return formats.flatMap(({ points }) => points(file));
}

/** What becomes far larger than it is, what is nested too deep, and what is too many. */
export const bombs: readonly HostileFile[] = [
  ...packed,
  ...formats.flatMap(({ tooMuch }) => tooMuch),
];

/** Texts in which a pattern could look for too long. */
export const texts = shaped;
