import { z } from 'zod';
import type { Claims } from '../../../shared/clean/draft';
import { dayOf } from './notes';
import type { PdfDocument } from './openPdf';

const infoSchema = z.object({
  Title: z.string().optional(),
  Author: z.string().optional(),
  Language: z.string().nullish(),
  CreationDate: z.string().optional(),
});

const properties = 'From the file’s properties.';

/** Returns what the properties of a PDF say of it. */
export async function claimsOf(document: PdfDocument): Promise<Claims> {
  const { info, metadata } = await propertiesOf(document);
  const title = realTitle(info.Title ?? '') ?? realTitle(metadata('dc:title'));
  const author = oneLine(info.Author ?? '') || oneLine(metadata('dc:creator'));
  const day = dayOf(info.CreationDate ?? '');
  const language = info.Language ?? '';
  return {
    ...(title ? { title: { value: title, from: properties } } : {}),
    ...(author ? { author: { value: author, from: properties } } : {}),
    ...(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language)
      ? { language: { value: language, from: properties } }
      : {}),
    ...(day
      ? { published: { value: day, from: 'From the file’s properties: the day it was made.' } }
      : {}),
  };
}

async function propertiesOf(document: PdfDocument) {
  const { info, metadata } = await document.getMetadata();
  return {
    info: infoSchema.safeParse(info).data ?? {},
    metadata: (name: string) => wordsOf(metadata, name),
  };
}

/** The description in XML that newer files have besides the older properties; null when there is none. */
function wordsOf(metadata: { get(name: string): unknown } | null, name: string): string {
  const value = metadata?.get(name);
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
}

/** Many programs write the name of their own file, or nothing but a word for it, as the title. */
function realTitle(title: string): string | null {
  const line = oneLine(title);
  if (/\.(?:docx?|odt|rtf|indd|qxp|pdf|html?|tex|pages|pptx?|xlsx?)$/i.test(line)) return null;
  return line === '' || /^(?:untitled|document ?\d*|microsoft word\b.*)$/i.test(line) ? null : line;
}

/** At most as long as a reading’s details may be. */
function oneLine(words: string): string {
  return words
    .replace(/[\s\x00-\x1F]+/g, ' ')
    .trim()
    .slice(0, 300);
}
