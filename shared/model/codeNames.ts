import type { Code } from './code';

/** Returns the code that has this name; undefined when none has. */
export function codeCalled(codes: readonly Code[], name: string): Code | undefined {
  const wanted = alike(name);
  return codes.find((code) => alike(code.name) === wanted);
}

/** Returns whether two names count as one: people tell tags apart by their words, not by their capitals. */
export function isSameName(one: string, other: string): boolean {
  return alike(one) === alike(other);
}

function alike(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
