import type { Code } from '../../../shared/model/code';
import { keysFor } from '../../state/keys';

/** Returns the key that gives a tag as it is shown; undefined when it has none now. */
export function keyOfTag({ key }: Pick<Code, 'key'>): string | undefined {
  return key === null ? undefined : keysFor('reading', `tag${String(key)}`);
}
