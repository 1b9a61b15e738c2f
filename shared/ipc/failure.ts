/** Every way in which something expected can go wrong. Closed: each kind has its wording and its place to act. */
export const failureKinds = [
  'notFound',
  'unreadable',
  'damaged',
  'tooNew',
  'locked',
  'diskFull',
  'readOnly',
  'refused',
  'cancelled',
  'bug',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** A failure as it crosses a process border. */
export interface PlainFailure {
  readonly kind: FailureKind;
  /** What happened, what is safe, what to do: whole sentences a person can act on. */
  readonly message: string;
  /** What the system reported, for the curious; never a stack trace. */
  readonly detail: string | null;
}

/** Expected trouble. Thrown where it happens, shown where somebody can act on it. */
export class Failure extends Error implements PlainFailure {
  override readonly name = 'Failure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly detail: string | null = null,
  ) {
    super(message);
  }

  /** Returns what can be thrown for a failure that crossed a border. */
  static of({ kind, message, detail }: PlainFailure): Failure {
    return new Failure(kind, message, detail);
  }
}

/** Returns the failure without its class, so that it can be sent and stored. */
export function plainFailure({ kind, message, detail }: PlainFailure): PlainFailure {
  return { kind, message, detail };
}

/** Returns any thrown value as a failure; what was not foreseen becomes a `bug`. */
export function failureFrom(thrown: unknown): PlainFailure {
  if (thrown instanceof Failure) return plainFailure(thrown);
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    kind: 'bug',
    message:
      'Something went wrong inside Lectern. What was saved before is safe. Try again; if it happens again, report it with the details.',
    detail,
  };
}
