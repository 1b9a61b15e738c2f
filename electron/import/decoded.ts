/** A text with the encoding it was read in and what had to be assumed. */
export interface Decoded {
  /** As it was written: with its byte order mark and its line ends. */
  readonly text: string;
  /** The id of one of `encodings`. */
  readonly encoding: string;
  readonly warnings: readonly string[];
}
