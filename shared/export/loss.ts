/** Something a format cannot carry, in words and counted. */
export interface Loss {
  /** What is left behind, e.g. "Overlaps between tags". */
  readonly what: string;
  /** How many records are concerned. */
  readonly count: number;
}
