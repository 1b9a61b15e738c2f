import { dateInBrief } from '../../../shared/cite/dates';
import { compare } from '../../../shared/text/compare';
import type { Version } from '../../../shared/model/version';
import { localDay, localTime } from '../../../shared/text/moments';

/** The versions of one day of the calendar on the wall. */
export interface Day {
  /** "Today", "Yesterday", "4 Feb 2025". */
  readonly name: string;
  readonly versions: readonly Version[];
}

/** Returns the versions by day, newest first. Today is always there: "Now" stands in it. */
export function byDay(versions: readonly Version[], now: Date): readonly Day[] {
  const days = new Map<string, Version[]>([[today, []]]);
  for (const version of versions.toSorted((a, b) => compare(b.at, a.at))) {
    const name = dayOf(version.at, now);
    const ofDay = days.get(name);
    if (ofDay) ofDay.push(version);
    else days.set(name, [version]);
  }
  return [...days].map(([name, ofDay]) => ({ name, versions: ofDay }));
}

/** Returns the moment as a heading: "Today, 13:48", "4 Feb 2025, 17:22". */
export function headed(at: string, now: Date): string {
  return `${dayOf(at, now)}, ${localTime(at)}`;
}

/** Returns the moment as a sentence has it: "13:48", "17:22 yesterday", "17:22 on 4 Feb 2025". */
export function inSentence(at: string, now: Date): string {
  const day = dayOf(at, now);
  if (day === today) return localTime(at);
  return day === yesterday ? `${localTime(at)} yesterday` : `${localTime(at)} on ${day}`;
}

const today = 'Today';
const yesterday = 'Yesterday';

function dayOf(at: string, now: Date): string {
  const day = localDay(at);
  if (day === localDay(now.toISOString())) return today;
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day === localDay(before.toISOString()) ? yesterday : dateInBrief(day);
}
