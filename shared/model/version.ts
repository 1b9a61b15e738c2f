/** Why a version was kept. */
export const versionReasons = [
  'created',
  'import',
  'merge',
  'bulk',
  'restore',
  'time',
  'named',
] as const;
export type VersionReason = (typeof versionReasons)[number];

/** An earlier state of the whole workspace, as the list of versions shows it. */
export interface Version {
  readonly id: string;
  /** When it was kept, ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: VersionReason;
  /** What was done since the version before ("22 tags in reader comments"), or what came next ("Before an import"). */
  readonly label: string;
  /** The name that a person gave it; such a version is kept for ever. Null for an automatic one. */
  readonly name: string | null;
  /** Name of the reviewer who worked then. */
  readonly by: string;
  readonly readings: number;
  readonly tags: number;
  readonly notes: number;
}

/** A passage as a version lists it. */
export interface VersionTag {
  readonly code: { readonly letter: string; readonly name: string; readonly colour: string };
  readonly quote: string;
  /** Where it stands: "¶4", "Comment 9". */
  readonly place: string;
  /** Title of its reading, which may be gone by now. */
  readonly reading: string;
}

/** What is inside a version. */
export interface VersionLook {
  readonly version: Version;
  /** What came after it, each as a phrase: "3 tags", "1 reading"; empty when nothing did. */
  readonly later: readonly string[];
  /** What it has that the version before has not. */
  readonly added: readonly VersionTag[];
  /** What it holds, reading by reading. */
  readonly readings: readonly { readonly title: string; readonly tags: number }[];
}
