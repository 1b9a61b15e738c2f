import { readFileSync } from 'node:fs';

/** Returns a file of another program, as `tests/fixtures/annotated` has it. */
export function annotatedFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/annotated/${name}`, import.meta.url), 'utf8');
}
