import { Failure } from '../../shared/ipc/failure';

const asText = 'The file was not changed. Save its words as a text file (.txt), then import that.';

export function tookTooLong(name: string, milliseconds: number): Failure {
  const seconds = Math.round(milliseconds / 1000);
  const time = `${String(seconds)} second${seconds === 1 ? '' : 's'}`;
  return new Failure(
    'refused',
    `“${name}” was not imported: it took longer than ${time} to read. ${asText}`,
  );
}

export function tookTooMuchMemory(name: string, megabytes: number): Failure {
  return new Failure(
    'refused',
    `“${name}” was not imported: reading it takes more memory than the ${String(megabytes)} MB that one file may have. ${asText}`,
  );
}

export function stoppedReading(name: string, detail: string): Failure {
  return new Failure(
    'unreadable',
    `“${name}” was not imported: reading it ended unexpectedly. ${asText}`,
    detail,
  );
}

export function cannotBeUsed(name: string, detail: string): Failure {
  return new Failure(
    'unreadable',
    `“${name}” was not imported: what was read of it does not fit together. ${asText}`,
    detail,
  );
}

export function readingCancelled(): Failure {
  return new Failure('cancelled', 'The import was cancelled. Nothing was added. Import again.');
}

/** What is said of a file that was not brought in when others of the same import are there already. */
export function restCancelled(name: string): Failure {
  return new Failure(
    'cancelled',
    `“${name}” was not brought in: the import was cancelled. What came in before it stays. Import this file again.`,
  );
}

/** Throws when what is going on was cancelled. */
export function requireGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw readingCancelled();
}
