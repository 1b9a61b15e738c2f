import type { ArrivingLoss } from '../../../../shared/annotated/project';
import { isGuid } from '../../../../shared/export/guid';
import type { Records } from './records';

/**
 * Returns the key of a record that arrives and its id: the GUID that it has in every file, unless
 * another record of its kind has it already.
 */
export function idOf(
  of: ArrivingLoss['of'],
  guid: string | null,
  name: string,
  records: Records,
): { readonly key: string; readonly id: string | null } {
  if (guid === null || !isGuid(guid)) {
    const key = records.claim(of, guid ?? name);
    records.change(of, 'They have no GUID that is one, and get a new id.', key);
    return { key, id: null };
  }
  const isTaken = records.has(of, guid);
  const key = records.claim(of, guid);
  if (isTaken)
    records.change(of, 'Their GUID is that of another record, and they get a new id.', key);
  return { key, id: isTaken ? null : guid };
}
