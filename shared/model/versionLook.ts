import { phrasesOfDifference } from './describeDifference';
import { locator } from './numbering';
import { tagsOf, readingsInUse, type Workspace } from './workspace';
import type { Version, VersionLook, VersionTag } from './version';

/** A version, what it holds, what the one before it holds (null: it is the first), and what is now. */
export interface VersionStates {
  readonly version: Version;
  readonly state: Workspace;
  readonly before: Workspace | null;
  readonly now: Workspace;
}

/** Returns what a person sees inside a version before going back to it. */
export function lookInto({ version, state, before, now }: VersionStates): VersionLook {
  const readings = readingsInUse(state);
  return {
    version,
    later: phrasesOfDifference(state, now),
    added: readings.flatMap(({ id }) => addedTags(state, before, id)),
    readings: readings.map(({ id, title }) => ({ title, tags: tagsOf(state, id).length })),
  };
}

function addedTags(state: Workspace, before: Workspace | null, id: string): VersionTag[] {
  const reading = state.readings[id];
  if (!reading) return [];
  const known = new Set(before ? tagsOf(before, id).map((tag) => tag.id) : []);
  return tagsOf(state, id)
    .filter((tag) => !known.has(tag.id))
    .flatMap(({ code: codeId, quote, start }) => {
      const code = state.codes.find((one) => one.id === codeId);
      if (!code) return [];
      const { letter, name, colour } = code;
      const place = locator(reading.blocks, start) ?? '';
      return [{ code: { letter, name, colour }, quote, place, reading: reading.title }];
    });
}
