/** The colours of Zotero's reader, as it calls them. */
const names: ReadonlyMap<string, string> = new Map([
  ['#ffd400', 'Yellow'],
  ['#ff6666', 'Red'],
  ['#5fb236', 'Green'],
  ['#2ea8e5', 'Blue'],
  ['#a28ae5', 'Purple'],
  ['#e56eee', 'Magenta'],
  ['#f19837', 'Orange'],
  ['#aaaaaa', 'Gray'],
]);

/** Returns a colour with its name; one that Zotero does not offer is called by its number. */
export function colourOf(colour: string | null): { name: string; hex: string } | null {
  const hex = colour?.trim().toLowerCase() ?? '';
  return /^#[0-9a-f]{6}$/.test(hex) ? { name: names.get(hex) ?? hex, hex } : null;
}
