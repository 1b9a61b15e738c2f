import type { ArrivingLoss } from '../../../../shared/annotated/project';
import type { Records } from './records';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
  if (guid === null || !uuid.test(guid)) {
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
