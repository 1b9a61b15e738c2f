import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/annotated/', import.meta.url);

/** Returns where all files of other programs are. */
export function annotatedFixtures(): readonly URL[] {
  return readdirSync(folder)
    .sort()
    .map((name) => new URL(name, folder));
}

/** Returns a file of another program, as `tests/fixtures/annotated` has it. */
export function annotatedFixture(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
