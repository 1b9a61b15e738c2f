import { z } from 'zod';

/**
 * Any record's id: a UUID, or a short word for the records that every workspace shares (the four
 * base codes). Never a path: ids become folder names, so the schema lets no separator through.
 */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/i);

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A moment as an ISO 8601 string in UTC, with milliseconds. */
export const momentSchema = z.iso.datetime();
