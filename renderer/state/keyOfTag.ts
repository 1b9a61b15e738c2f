import type { Code } from '../../shared/model/code';
import { keysFor } from './keys';

/** Returns the key that gives a tag as it is shown; undefined when it has none now. */
export function keyOfTag({ key }: Pick<Code, 'key'>): string | undefined {
  return key === null ? undefined : keysFor('reading', `tag${String(key)}`);
}

/** Returns the keys of the first and the last of these tags that have one; null when none has. */
export function keysOfTags(
  codes: readonly Pick<Code, 'key'>[],
): { readonly first: string; readonly last: string } | null {
  const keys = [...codes]
    .sort((a, b) => (a.key ?? 0) - (b.key ?? 0))
    .flatMap((code) => keyOfTag(code) ?? []);
  const [first, last] = [keys[0], keys.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
