// Made once: a list of hundreds of moments would make it hundreds of times.
const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Returns the time of day of a moment, in 24 hours: "14:05". */
export function clock(moment: Date): string {
  return format.format(moment);
}
