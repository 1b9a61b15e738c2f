/** Returns the time of day of a moment, in 24 hours: "14:05". */
export function clock(moment: Date): string {
  return moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
