import { hexColour } from '../../model/baseInks';
import type { Code } from '../../model/code';
import { codeTree } from '../../model/codeTree';
import type { Reviewer } from '../../model/reviewer';
import type { Bundle } from '../bundle';
import { readableOn } from '../readableOn';

/** Codes and reviewers with their names in brat, by id. */
export interface BratNames {
  readonly types: ReadonlyMap<string, string>;
  readonly reviewers: ReadonlyMap<string, string>;
}

/** The attribute that says who tagged a passage. */
export const reviewerAttribute = 'Reviewer';

/**
 * Returns what may be annotated: one entity type a code, behind a tab for each code above it, and who
 * did it as an attribute.
 */
export function annotationConf(codes: readonly Code[], { types, reviewers }: BratNames): string {
  const values = [...reviewers.values()].join('|');
  const attribute = `${reviewerAttribute}\tArg:<ENTITY>, Value:${values}\n`;
  const entities = codeTree(codes)
    .inOrder.map(({ code, depth }) => `${'\t'.repeat(depth)}${types.get(code.id) ?? code.id}\n`)
    .join('');
  return [
    `[entities]\n${entities}`,
    '[relations]\n',
    '[events]\n',
    `[attributes]\n${values === '' ? '' : attribute}`,
  ].join('\n');
}

/** Returns how brat shows the types: under the names of the codes, in their colours. */
export function visualConf(codes: readonly Code[], { types }: BratNames): string {
  const labels = codes.map(
    ({ id, name, letter }) => `${types.get(id) ?? id} | ${label(name)} | ${letter}\n`,
  );
  const drawing = codes.map(({ id, colour }) => {
    const hex = hexColour(colour);
    return `${types.get(id) ?? id}\tbgColor:${hex}, fgColor:${readableOn(hex)}\n`;
  });
  return `[labels]\n${labels.join('')}\n[drawing]\n${drawing.join('')}`;
}

/** A bar would begin the next label. */
function label(name: string): string {
  return name.replace(/[|\s]+/g, ' ').trim();
}

/** Returns what the files of brat have no place for, by the names that stand in them. */
export function labelsJson(
  { generator, codes, reviewers, readings }: Bundle,
  names: BratNames,
  files: readonly string[],
): string {
  const labels = {
    generator: { name: generator.name, version: generator.version },
    notes: 'escaped',
    types: Object.fromEntries(
      codes.map((code) => [names.types.get(code.id) ?? code.id, codeFacts(code, names)]),
    ),
    reviewers: Object.fromEntries(
      reviewers.map((one) => [names.reviewers.get(one.id) ?? one.id, reviewerFacts(one)]),
    ),
    documents: Object.fromEntries(
      readings.map(
        ({ id, title, shortTitle, author, outlet, published, address, language, origin }, at) => [
          files[at] ?? id,
          {
            id,
            title,
            shortTitle,
            author,
            outlet,
            published,
            address,
            language,
            sha256: origin.sha256,
          },
        ],
      ),
    ),
  };
  return `${JSON.stringify(labels, null, 2)}\n`;
}

/** What stands above a code is named as it is in the .ann files. */
function codeFacts(code: Code, { types }: BratNames) {
  const { id, name, letter, colour, key, definition, example, counterExample } = code;
  const parent = code.parent === null ? null : (types.get(code.parent) ?? null);
  return { id, name, parent, letter, colour, key, definition, example, counterExample };
}

function reviewerFacts({ id, name }: Reviewer) {
  return { id, name };
}
