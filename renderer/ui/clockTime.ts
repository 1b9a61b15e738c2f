/** Returns the time of day of a moment (ISO 8601), in 24 hours: "14:32". */
export function clockTime(moment: string): string {
  return new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
