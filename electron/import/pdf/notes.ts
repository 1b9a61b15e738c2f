import { z } from 'zod';

/** What somebody wrote on a page of a PDF afterwards, or filled into a form. */
export interface PageNote {
  readonly text: string;
  readonly author: string | null;
  /** ISO day; null when the file does not say. */
  readonly day: string | null;
  /** A note is a comment; what was typed or filled in is part of the page. */
  readonly isComment: boolean;
}

const noteSchema = z.object({
  subtype: z.string(),
  contentsObj: z.object({ str: z.string() }).optional(),
  titleObj: z.object({ str: z.string() }).optional(),
  modificationDate: z.string().nullish(),
  fieldValue: z.unknown().optional(),
});

/** Kinds whose words are no note: what they say is on the page, or belongs to another note. */
const mute = new Set(['Link', 'Popup', 'FileAttachment', 'Movie', 'Screen', 'Sound']);

/** Returns the notes and filled fields among what PDF.js tells of a page's annotations. */
export function notesOf(annotations: readonly unknown[]): PageNote[] {
  return annotations.flatMap((one) => {
    const { success, data } = noteSchema.safeParse(one);
    return success && !mute.has(data.subtype) ? (noteOf(data) ?? []) : [];
  });
}

function noteOf(data: z.infer<typeof noteSchema>): PageNote | null {
  const field = data.subtype === 'Widget';
  const value = data.fieldValue;
  const text = field ? (typeof value === 'string' ? value : '') : (data.contentsObj?.str ?? '');
  if (!/\S/.test(text)) return null;
  const isComment = !field && data.subtype !== 'FreeText';
  return {
    text,
    author: isComment ? nameOf(data.titleObj?.str) : null,
    day: dayOf(data.modificationDate ?? ''),
    isComment,
  };
}

function nameOf(words = ''): string | null {
  return /\S/.test(words) ? words.trim() : null;
}

/** Returns the ISO day of a PDF’s time, “D:20250309101500Z”; null when it is none. */
export function dayOf(time: string): string | null {
  const [, year, month = '01', day = '01'] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(time) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return real && Number(year) >= 1900 ? iso : null;
}
