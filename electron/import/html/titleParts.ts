import { alike } from './alike';

/** More parts than these are no names of sites and sections. */
const mostParts = 8;

/**
 * Returns what is left of “Title | Opinion | The Site” when parts before and after it are taken away,
 * made alike.
 */
export function partsOf(title: string): string[] {
  const parts = title.split(/\s+[|\-–—·•»«]\s+|\s*[:：|｜]+\s*/u).map(alike);
  if (parts.length > mostParts) return [];
  return parts.flatMap((_, from) =>
    parts.slice(from).map((__, count) =>
      parts
        .slice(from, from + count + 1)
        .join(' ')
        .trim(),
    ),
  );
}

/** Returns a title without the name of the site after or before it; as it is when it has none. */
export function withoutSite(title: string, site: string): string {
  const parts = /^(.*\S)\s+[|\-–—·:»«]\s+(\S.*)$/u.exec(title);
  if (!parts || site === '') return title;
  const [, before = '', after = ''] = parts;
  if (alike(after) === alike(site)) return before;
  const start = /^(\S.*?)\s+[|\-–—·:»«]\s+(.*\S)$/u.exec(title);
  return start && alike(start[1] ?? '') === alike(site) ? (start[2] ?? title) : title;
}
