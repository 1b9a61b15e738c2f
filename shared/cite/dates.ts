const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Returns an ISO date (`2025`, `2025-02`, `2025-02-04`) in words: "4 February 2025". */
export function dateInWords(iso: string): string {
  return inWords(iso, (month) => month);
}

/** Returns an ISO date as a list has room for it: "4 Feb 2025". */
export function dateInBrief(iso: string): string {
  return inWords(iso, (month) => month.slice(0, 3));
}

function inWords(iso: string, named: (month: string) => string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? null : String(Number(day)), name && named(name), year]
    .filter(Boolean)
    .join(' ');
}
