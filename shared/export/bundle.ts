import { copiesIn } from '../anchor/copies';
import { blockAt } from '../anchor/selector';
import type { ExportScope } from '../ipc/contract';
import type { Code } from '../model/code';
import type { Reading } from '../model/reading';
import type { Reviewer } from '../model/reviewer';
import type { Tag } from '../model/tag';
import { waitingTags } from '../model/waitingTags';
import { codesInUse, readingsInUse, tagsOf, type Workspace } from '../model/workspace';
import type { Span } from '../text/segment';
import type { Loss } from './loss';

/** The newest version of a reading, with its canonical text. */
export interface ReadingWithText extends Omit<Reading, 'revises' | 'toPlace'> {
  readonly content: string;
}

/** A tag with every place where its words stand: a paragraph may be there several times. */
export interface PlacedTag extends Tag {
  /** In text order, the tag's own place among them. */
  readonly places: readonly Span[];
}

/** What an export is made from: everything in its scope, in a fixed order. */
export interface Bundle {
  readonly generator: { readonly name: 'Lectern'; readonly version: string };
  readonly workspace: { readonly id: string; readonly name: string };
  /** Codes in use, in codebook order. */
  readonly codes: readonly Code[];
  readonly reviewers: readonly Reviewer[];
  /** Readings in list order. */
  readonly readings: readonly ReadingWithText[];
  /** Tags in the order of the readings, then of the text. */
  readonly tags: readonly PlacedTag[];
}

/** Returns the readings that an export of this scope needs the texts of, in list order. */
export function readingsInScope(workspace: Workspace, scope: ExportScope): readonly Reading[] {
  const all = readingsInUse(workspace);
  return scope.reading === null ? all : all.filter((reading) => reading.id === scope.reading);
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
): Bundle {
  const readings = readingsInScope(workspace, scope).map(
    ({ revises: _revises, toPlace: _toPlace, ...reading }) => {
      const content = texts.get(reading.id);
      if (content === undefined) throw new RangeError(`The text of ${reading.id} is missing.`);
      return { ...reading, content };
    },
  );
  return {
    generator: { name: 'Lectern', version },
    workspace: { id: workspace.id, name: workspace.name },
    codes: codesInUse(workspace),
    reviewers: workspace.reviewers,
    readings,
    tags: readings.flatMap((reading) =>
      tagsOf(workspace, reading.id).map((tag) => ({
        ...inPlace(reading, tag),
        places: placesOf(reading, tag),
      })),
    ),
  };
}

/** Returns what no format carries: tags of earlier versions that have no place in a reading yet. */
export function withoutPlace(workspace: Workspace, scope: ExportScope): Loss[] {
  const waiting = readingsInScope(workspace, scope).flatMap((one) => waitingTags(workspace, one));
  return waiting.length === 0 ? [] : [{ what: 'Tags without a place', count: waiting.length }];
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
