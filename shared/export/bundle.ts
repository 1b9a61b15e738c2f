import { copiesIn } from '../anchor/copies';
import { blockAt } from '../anchor/selector';
import type { Code } from '../model/code';
import { codeTree } from '../model/codeTree';
import type { Reading } from '../model/reading';
import type { Reviewer } from '../model/reviewer';
import type { Tag } from '../model/tag';
import { waitingTags } from '../model/waitingTags';
import { readingsInUse, tagsOf, type Workspace } from '../model/workspace';
import type { WorkspaceRecord } from '../model/workspaceRecord';
import type { Span } from '../text/segment';
import { covers, coversTag, type ExportScope } from './scope';

/** The newest version of a reading, with its canonical text. */
export interface ReadingWithText extends Omit<Reading, 'revises' | 'toPlace'> {
  readonly content: string;
}

/** A tag with every place where its words stand: a paragraph may be there several times. */
export interface PlacedTag extends Tag {
  /** In text order, the tag's own place among them. */
  readonly places: readonly Span[];
}

/** The bytes that a reading was made from. */
export interface Original {
  readonly bytes: Uint8Array;
  /** With the dot; empty when the file had none. */
  readonly extension: string;
}

/** All that a workspace holds, also what is deleted, in the bin or replaced by a newer version. */
export interface Everything {
  readonly record: WorkspaceRecord;
  /** Canonical texts by their SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What only some formats need, and the disk has. */
export interface FromDisk {
  /** Originals by their SHA-256; one that is not at hand is missing. */
  readonly originals?: ReadonlyMap<string, Original>;
  readonly everything?: Everything;
}

/** What an export is made from: everything in its scope, in a fixed order. */
export interface Bundle extends FromDisk {
  readonly generator: { readonly name: 'Lectern'; readonly version: string };
  readonly workspace: { readonly id: string; readonly name: string };
  /** Whether full texts were asked for, where a format can do without. */
  readonly withTexts: boolean;
  /** Whether positions shall count as NVivo for Windows counts them, where a format can. */
  readonly forNvivo: boolean;
  /** Codes in use, in codebook order; the parent of each is among them, and none is in a circle. */
  readonly codes: readonly Code[];
  readonly reviewers: readonly Reviewer[];
  /** Id of the reviewer who works in this workspace. */
  readonly me: string;
  /** Readings in list order. */
  readonly readings: readonly ReadingWithText[];
  /** Tags in the order of the readings, then of the text. */
  readonly tags: readonly PlacedTag[];
  /** Ids of tags of earlier versions that have no place in a reading yet: no format carries them. */
  readonly waiting: readonly string[];
}

/** Returns the readings that an export of this scope needs the texts of, in list order. */
export function readingsInScope(workspace: Workspace, scope: ExportScope): readonly Reading[] {
  const all = readingsInUse(workspace);
  return all.filter((reading) => covers(scope.readings, reading.id));
}

/**
 * Returns the bundle of a workspace. The texts are given by reading id; throws RangeError when
 * the text of a reading in scope is missing.
 */
export function bundleOf(
  workspace: Workspace,
  texts: ReadonlyMap<string, string>,
  scope: ExportScope,
  version: string,
  fromDisk: FromDisk = {},
): Bundle {
  const inScope = readingsInScope(workspace, scope);
  const readings = inScope.map((reading) => withText(reading, texts));
  return {
    ...fromDisk,
    generator: { name: 'Lectern', version },
    workspace: { id: workspace.id, name: workspace.name },
    withTexts: scope.texts,
    forNvivo: scope.forNvivo,
    codes: inTree(workspace.codes.filter(({ id }) => covers(scope.codes, id))),
    reviewers: workspace.reviewers.filter(({ id }) => covers(scope.reviewers, id)),
    me: workspace.me,
    readings,
    tags: readings.flatMap((reading) =>
      tagsOf(workspace, reading.id)
        .filter((tag) => coversTag(scope, tag))
        .map((tag) => ({
          ...inPlace(reading, tag),
          note: scope.notes ? tag.note : null,
          places: placesOf(reading, tag),
        })),
    ),
    waiting: inScope
      .flatMap((reading) => waitingTags(workspace, reading))
      .filter(({ is }) => coversTag(scope, is))
      .map(({ tag }) => tag),
  };
}

/** What stands below a code that is not among these stands at the top. */
function inTree(codes: readonly Code[]): Code[] {
  const { byId } = codeTree(codes);
  return codes.flatMap((code) => {
    const node = byId.get(code.id);
    return node ? [{ ...code, parent: node.parent?.code.id ?? null }] : [];
  });
}

function withText(reading: Reading, texts: ReadonlyMap<string, string>): ReadingWithText {
  const { revises: _revises, toPlace: _toPlace, ...facts } = reading;
  const content = texts.get(reading.id);
  if (content === undefined) throw new RangeError(`The text of ${reading.id} is missing.`);
  return { ...facts, content };
}

/** Returns the places of a tag's words that are not its own. */
export function otherPlaces({ start, places }: PlacedTag): readonly Span[] {
  return places.filter((place) => place.start !== start);
}

/** Blocks may have become something else since the passage was tagged. */
function inPlace({ blocks }: Pick<Reading, 'blocks'>, tag: Tag): Tag {
  const block = blockAt(blocks, tag.start);
  if (!block || (block.zone === tag.path.zone && block.id === tag.path.block)) return tag;
  return { ...tag, path: { ...tag.path, zone: block.zone, block: block.id } };
}

function placesOf({ content, blocks }: ReadingWithText, { start, end }: Tag): readonly Span[] {
  return copiesIn(content, blocks).placesOf({ start, end });
}
