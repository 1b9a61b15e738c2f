/** Orders strings by UTF-16 units, the same on every machine; -1, 0 or 1. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
