import { dateInBrief } from '../../shared/cite/dates';
import type { Version } from '../../shared/model/version';
import { localDay, localTime } from '../../shared/text/moments';

/** Returns how people call a version at this moment: by its name, or by when it was kept. */
export function calledVersion({ name, at }: Pick<Version, 'name' | 'at'>, now: string): string {
  if (name !== null) return `“${name}”`;
  const day = localDay(at);
  return day === localDay(now) ? localTime(at) : `${dateInBrief(day)}, ${localTime(at)}`;
}
