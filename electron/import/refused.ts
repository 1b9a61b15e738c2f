import { Failure } from '../../shared/ipc/failure';

/**
 * Returns the Failure for a file that is not imported. `because` goes on after a colon; `todo` is a
 * whole sentence.
 */
export function refused(
  name: string,
  because: string,
  todo: string,
  detail: string | null = null,
): Failure {
  const message = `“${name}” was not imported: ${because}. The file was not changed. ${todo}`;
  return new Failure('refused', message, detail);
}

/** Returns a name that a file gives to its parts, fit to stand in a sentence. */
export function shown(part: string): string {
  const plain = part.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\uFFFD');
  return `“${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}”`;
}

/** Returns how a sentence about a file names a part of it: a file of one part is that part. */
export function partInWords(name: string, part: string): string {
  return part === name ? 'it' : `its part ${shown(part)}`;
}

/** Throws a Failure that names the file when a text holds no word. */
export function requireWords(text: string, name: string): void {
  if (/\S/.test(text)) return;
  const todo = 'Choose a file that holds a text.';
  throw refused(name, 'it holds no words, perhaps only pictures', todo);
}
