import type { Block } from '../../shared/model/block';
import { kept } from '../../shared/model/blockEdits';
import { editOf } from '../../shared/model/edit';
import type { ChosenFiles, FileChoices, FileFields, Part } from './importChoices';

/** What is to be alike: blocks by why they were found to be what they are, and the outlet. */
interface Rules {
  /** Whether blocks of this reason are kept. */
  readonly kept: ReadonlyMap<string, boolean>;
  /** The outlet that is replaced; undefined when none is. */
  readonly outlet: string | null | undefined;
  /** Whether blocks that somebody chose by hand are left alone. */
  readonly sparesHand: boolean;
}

/**
 * Returns what a part that was done to a file changes in the files like it: what was found for the
 * same reason is kept or left out alike, and the outlet is the same. When it begins to be wished,
 * all that was chosen so far follows, and what was chosen by hand in the other files stays.
 */
export function alikeParts(files: ChosenFiles, own: Part): Part[] {
  const source = files.get(own.file);
  if (!source?.fields.alike) return [];
  const rules = own.fields?.set.alike === true ? rulesSoFar(source) : rulesOf(source, own);
  return [...files].flatMap(([file, target]) => {
    if (file === own.file || !isLike(source, target)) return [];
    const edits = [true, false].flatMap((included) =>
      kept(target.blocks, followers(target, rules, included), included),
    );
    const follows = rules.outlet !== undefined && target.fields.outlet === rules.outlet;
    const wanted = follows ? { outlet: source.fields.outlet } : {};
    const fields = editOf<FileFields>(target.fields, wanted);
    return edits.length > 0 || fields ? [{ file, edits, fields }] : [];
  });
}

/** Whether two files came from the same kind of page: the same format, and one site or its furniture. */
function isLike(a: FileChoices, b: FileChoices): boolean {
  if (a.look.importer !== b.look.importer) return false;
  const outlet = a.look.details.outlet;
  if (outlet !== null && outlet === b.look.details.outlet) return true;
  const reasons = leftOutReasons(a);
  return [...leftOutReasons(b)].some((reason) => reasons.has(reason));
}

function leftOutReasons({ look }: FileChoices): ReadonlySet<string> {
  return new Set(look.blocks.flatMap((block) => (block.included ? [] : [reasonOf(block)])));
}

/** Two files say the same of other lines. */
function reasonOf({ kind, reason }: Block): string {
  return `${kind}: ${(reason ?? '').replace(/[\d,]+/g, '#')}`;
}

function rulesSoFar(source: FileChoices): Rules {
  const { look, blocks, fields } = source;
  const changed = look.blocks.filter((found, at) => blocks[at]?.included !== found.included);
  const isOutletChosen = fields.outlet !== look.details.outlet;
  return {
    kept: uniform(source, new Set(changed.map(reasonOf))),
    outlet: isOutletChosen ? look.details.outlet : undefined,
    sparesHand: true,
  };
}

function rulesOf(source: FileChoices, { edits, fields }: Part): Rules {
  const ids = new Set(edits.flatMap(({ block, set }) => (set.included === undefined ? [] : block)));
  const changed = source.look.blocks.filter(({ id }) => ids.has(id));
  return {
    kept: uniform(source, new Set(changed.map(reasonOf))),
    outlet: fields?.was.outlet,
    sparesHand: false,
  };
}

/** A reason speaks for others only when all of its blocks in the file were chosen alike. */
function uniform(
  { look, blocks }: FileChoices,
  reasons: ReadonlySet<string>,
): ReadonlyMap<string, boolean> {
  const states = new Map<string, Set<boolean>>();
  look.blocks.forEach((found, at) => {
    // A paragraph without a reason is like any other: nothing follows from it.
    if (!reasons.has(reasonOf(found)) || (found.reason === null && found.included)) return;
    const state = states.get(reasonOf(found)) ?? new Set();
    states.set(reasonOf(found), state.add((blocks[at] ?? found).included));
  });
  return new Map(
    [...states].flatMap(([reason, state]) =>
      state.size === 1 ? [[reason, state.has(true)] as const] : [],
    ),
  );
}

function followers({ look, blocks }: FileChoices, rules: Rules, included: boolean): string[] {
  return look.blocks.flatMap((found, at) => {
    if (rules.kept.get(reasonOf(found)) !== included) return [];
    const isByHand = blocks[at]?.included !== found.included;
    return isByHand && rules.sparesHand ? [] : [found.id];
  });
}
