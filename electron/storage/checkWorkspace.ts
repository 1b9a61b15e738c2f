import { describe } from '../../shared/anchor/selector';
import { Failure } from '../../shared/ipc/failure';
import { coversInOrder } from '../../shared/model/covers';
import type { Reading } from '../../shared/model/reading';
import type { Tag } from '../../shared/model/tag';
import { tagsIn, type Workspace } from '../../shared/model/workspace';
import { countWords } from '../../shared/text/canonical';
import { digest } from './digest';
import { Files } from './files';
import { loadWorkspace } from './loadWorkspace';
import { originalFile, readText } from './sources';
import { versionDamage } from './versionDamage';
import { WorkspaceFolder } from './workspaceFolder';

/** What a check found. No problems: every file is whole and every tag stands on its words. */
export interface CheckReport {
  readonly readings: number;
  readonly tags: number;
  readonly codes: number;
  readonly reviewers: number;
  /** Whole sentences, in the order of the workspace. */
  readonly problems: readonly string[];
}

const nothing = { readings: 0, tags: 0, codes: 0, reviewers: 0 };

/** Reads everything in a workspace and compares it with what it should be; writes nothing. */
export async function checkWorkspace(folder: string, files = new Files()): Promise<CheckReport> {
  const place = new WorkspaceFolder(folder);
  try {
    const { workspace, problems } = await loadWorkspace(files, place, () =>
      new Date().toISOString(),
    );
    const found = problems.map(({ message }) => message);
    if (!workspace.reviewers.some(({ id }) => id === workspace.me)) {
      found.push(`${place.index} names a reviewer who is not in the codebook.`);
    }
    for (const reading of readingsOf(workspace)) {
      found.push(...(await checkReading(files, place, workspace, reading)));
    }
    for (const { failure } of await versionDamage(files, place)) found.push(failure.message);
    return { ...countsOf(workspace), problems: found };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...nothing, problems: [error.message] };
  }
}

function countsOf(workspace: Workspace) {
  return {
    readings: Object.keys(workspace.readings).length,
    tags: Object.values(workspace.tags).reduce((sum, tags) => sum + tags.size, 0),
    codes: workspace.codes.length,
    reviewers: workspace.reviewers.length,
  };
}

function readingsOf({ order, readings }: Workspace): Reading[] {
  return order.map((id) => readings[id]).filter((reading) => reading !== undefined);
}

async function checkReading(
  files: Files,
  place: WorkspaceFolder,
  workspace: Workspace,
  reading: Reading,
): Promise<string[]> {
  const problems = await checkOriginal(files, place, reading);
  try {
    const text = await readText(files, place, reading.text.sha256);
    problems.push(...checkText(reading, text));
    const tags = tagsIn(workspace, reading.id).inOrder;
    problems.push(...tags.flatMap((tag) => checkTag(workspace, reading, text, tag)));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push(error.message);
  }
  return problems.map((problem) => `“${reading.title}”: ${problem}`);
}

async function checkOriginal(
  files: Files,
  place: WorkspaceFolder,
  { origin }: Reading,
): Promise<string[]> {
  const file = await originalFile(files, place, origin.sha256);
  if (file === null) {
    return [
      `The original bytes of “${origin.name}” (${origin.sha256}) are not in ${place.originals}.`,
    ];
  }
  const intact = digest(await files.read(file)) === origin.sha256;
  return intact ? [] : [`The original bytes in ${file} were changed or damaged.`];
}

function checkText(reading: Reading, text: string): string[] {
  const problems: string[] = [];
  if (text.length !== reading.text.length || countWords(text) !== reading.text.words) {
    problems.push('The length or the number of words on record is not that of the text.');
  }
  if (!coversInOrder(text, reading.blocks)) {
    problems.push('The blocks are out of order, overlap, or leave out a part of the text.');
  }
  return problems;
}

function checkTag(workspace: Workspace, reading: Reading, text: string, tag: Tag): string[] {
  const name = `The tag ${tag.id} on “${tag.quote.slice(0, 60)}”`;
  const problems: string[] = [];
  if (!standsOnItsWords(reading, text, tag)) {
    problems.push(`${name} does not stand on the words that it quotes.`);
  }
  if (!workspace.codes.some(({ id }) => id === tag.code)) {
    problems.push(`${name} has a code that is not in the codebook: ${tag.code}.`);
  }
  if (!workspace.reviewers.some(({ id }) => id === tag.reviewer)) {
    problems.push(`${name} is by a reviewer who is not in the codebook: ${tag.reviewer}.`);
  }
  return problems;
}

function standsOnItsWords(reading: Reading, text: string, tag: Tag): boolean {
  if (tag.start >= tag.end || tag.end > text.length) return false;
  const passage = describe(text, reading.blocks, tag);
  return (
    passage.quote === tag.quote &&
    passage.prefix === tag.prefix &&
    passage.suffix === tag.suffix &&
    passage.path.occurrence === tag.path.occurrence
  );
}
