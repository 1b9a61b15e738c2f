import type { Reading } from '../model/reading';
import { newestOf } from '../model/revisions';
import { readingsInUse, type Workspace } from '../model/workspace';
import { nameKey } from './matching';
import type { ArrivingReading } from './project';

/**
 * Returns the reading of the workspace that an arriving one is: the one with the same text; for one
 * that comes without a text, the one with its id, its digest, its address or its name, in this order,
 * when there is exactly one. Null when there is none.
 */
export function matchReading(
  workspace: Workspace,
  arriving: ArrivingReading,
  /** SHA-256 of the text that came along; null when none did. */
  textSha256: string | null,
): Reading | null {
  const sameText = Object.values(workspace.readings).find(({ text }) => text.sha256 === textSha256);
  if (sameText) return newestWithText(workspace, sameText);
  if (textSha256 !== null) return null;
  const { id, sha256, details } = arriving;
  const tests: readonly ((one: Reading) => boolean)[] = [
    (one) => one.id === id,
    ({ origin, text }) => sha256 !== null && [origin.sha256, text.sha256].includes(sha256),
    ({ address }) => sameAddress(address, details.address ?? null),
    (one) => namesOf(arriving).some((name) => ownNames(one).includes(name)),
  ];
  for (const test of tests) {
    const [only, ...others] = readingsInUse(workspace).filter(test);
    if (only && others.length === 0) return only;
  }
  return null;
}

/** A newer version with the same text is the one that is listed. */
function newestWithText(workspace: Workspace, reading: Reading): Reading {
  const newest = workspace.readings[newestOf(workspace, reading.id)];
  return newest?.text.sha256 === reading.text.sha256 ? newest : reading;
}

function sameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && addressKey(one) === addressKey(other);
}

/** Pages are the same whatever protocol, end or part of them an address names. */
function addressKey(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}

function namesOf({ name, details }: ArrivingReading): string[] {
  return [details.title ?? '', name, withoutExtension(name)].map(nameKey).filter(Boolean);
}

function ownNames({ title, shortTitle, origin }: Reading): string[] {
  const names = [title, shortTitle ?? '', origin.name, withoutExtension(origin.name)];
  return names.map(nameKey).filter(Boolean);
}

/** Returns a file name without its extension. */
export function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, '');
}
