/*
 * What a UIMA CAS holds, whether it was written as JSON, as XMI or as WebAnno TSV. Values are texts, whatever their
 * type in UIMA; what a feature refers to is its number.
 */

/** A feature structure. */
export interface CasStructure {
  /** Unique in its file. */
  readonly id: string;
  /** With its package, e.g. `custom.Span`. */
  readonly type: string;
  /** By the name of the feature. */
  readonly values: ReadonlyMap<string, string>;
  /** Ids of structures, by the name of the feature. */
  readonly references: ReadonlyMap<string, readonly string[]>;
}

/** One file with a CAS. */
export interface Cas {
  readonly path: string;
  /** In the order of the file. */
  readonly structures: readonly CasStructure[];
  /** Names of what cannot be read: it has no type or no number, or is a line of another form. */
  readonly unread: readonly string[];
}
