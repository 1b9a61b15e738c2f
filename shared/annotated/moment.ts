/** A day with a time, as files write it: seconds, fractions and the offset may be missing. */
const written =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?([.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Returns a moment of a file as Lectern stores it: ISO 8601 in UTC with milliseconds. A time without
 * an offset is taken for UTC, so that the same file says the same on every machine. Null when it is
 * no moment, or none of the years 0 to 9999 in UTC.
 */
export function momentFrom(said: string | null): string | null {
  const [, day, time, seconds = ':00', fraction = '', offset = 'Z'] =
    written.exec(said?.trim() ?? '') ?? [];
  if (day === undefined || time === undefined) return null;
  const milliseconds = fraction.slice(1, 4).padEnd(3, '0');
  const zone = offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
  const moment = new Date(`${day}T${time}${seconds}.${milliseconds}${zone}`);
  if (Number.isNaN(moment.getTime())) return null;
  const text = moment.toISOString();
  // Other years have a sign and six digits, which no record of Lectern's has.
  return /^\d/.test(text) ? text : null;
}
