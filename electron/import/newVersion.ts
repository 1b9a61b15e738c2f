import type { Fate } from '../../shared/anchor/carryOver';
import { withChosenBlocks } from '../../shared/anchor/chosenBlocks';
import { comingOver } from '../../shared/anchor/comingOver';
import { detailNames, type Reading } from '../../shared/model/reading';
import { newestOf } from '../../shared/model/revisions';
import type { Tag } from '../../shared/model/tag';
import { tagsIn, type Workspace } from '../../shared/model/workspace';
import type { Desk } from '../desk';
import { readingIn } from '../storage/records';
import { fromFileName } from './newReading';
import type { Work } from './work';

/** A reading with what comes into the workspace with it. */
export interface Comes {
  readonly reading: Reading;
  readonly tags: readonly Tag[];
  /** What became of the tags of the version before. */
  readonly fates: readonly Fate[];
  /** How many of its blocks are what a person said of the version before. */
  readonly chosenBefore: number;
}

/** Returns a reading that is a version of no other. */
export function firstVersion(reading: Reading): Comes {
  return { reading, tags: [], fates: [], chosenBefore: 0 };
}

export interface NewVersionNeeds {
  readonly carry: Work['carry'];
}

/** A reading that is not in the workspace yet, and the one of which it is a new version. */
export interface Made {
  readonly reading: Reading;
  readonly text: string;
  readonly old: string;
}

/**
 * Returns a reading as the new version of another one, with the tags that can be carried over, and
 * those that a person has to place; also the ones that waited for their place in the old version.
 * The old version stays as it is. Throws a Failure `notFound` when there is no such reading.
 */
export async function newVersion(
  desk: Desk,
  workspace: Workspace,
  { old: id, reading, text }: Made,
  { carry }: NewVersionNeeds,
): Promise<Comes> {
  const store = desk.store();
  const old = readingIn(workspace, newestOf(workspace, id));
  const before = { text: await store.textOf(old), blocks: old.blocks };
  const { blocks, taken } = withChosenBlocks(before, { text, blocks: reading.blocks });
  const to = { text, blocks };
  const fates: Fate[] = [];
  for (const [version, tags] of tagsOfVersions(workspace, old)) {
    const from = { text: await store.textOf(version), blocks: version.blocks };
    fates.push(...(await carry(tags, from, to, reading.title)));
  }
  const { tags, toPlace } = comingOver(fates, reading.id, () => desk.newId());
  const known = withKnownDetails(reading, old);
  return {
    reading: { ...known, blocks, revises: old.id, toPlace },
    tags,
    fates,
    chosenBefore: taken,
  };
}

/** The tags of a reading, and those of earlier versions that wait for a place in it. */
function tagsOfVersions(workspace: Workspace, old: Reading): [Reading, readonly Tag[]][] {
  const versions = new Map<string, Tag[]>([[old.id, [...tagsIn(workspace, old.id).inOrder]]]);
  for (const { reading, tag } of old.toPlace) {
    const waiting = tagsIn(workspace, reading).get(tag);
    if (!waiting) continue;
    versions.set(reading, [...(versions.get(reading) ?? []), waiting]);
  }
  return [...versions]
    .filter(([, tags]) => tags.length > 0)
    .map(([id, tags]) => [readingIn(workspace, id), tags]);
}

/** What a person has entered stays, and so does what the new file does not say. */
function withKnownDetails(reading: Reading, old: Reading): Reading {
  const kept = detailNames.filter((name) => {
    const isEntered = old.guesses[name] === undefined && reading.guesses[name] !== undefined;
    const isUnsaid = reading[name] === null || reading.guesses[name] === fromFileName;
    return old[name] !== null && (isEntered || isUnsaid);
  });
  const isKept = (name: string) => (kept as string[]).includes(name);
  const guesses = {
    ...Object.fromEntries(Object.entries(reading.guesses).filter(([name]) => !isKept(name))),
    ...Object.fromEntries(Object.entries(old.guesses).filter(([name]) => isKept(name))),
  };
  return { ...reading, ...Object.fromEntries(kept.map((name) => [name, old[name]])), guesses };
}
