import type { AnnotatedProject, ArrivingCode } from '../../../../shared/annotated/project';
import { refused } from '../../refused';
import type { Pack } from '../importer';
import { readCodes } from './codes';
import { idOf } from './ids';
import {
  attribute,
  below,
  first,
  guidIn,
  guidKey,
  nameOf,
  type RefiNode,
  refiRoot,
  wordsIn,
} from './node';
import { Records } from './records';

/** Returns what a REFI-QDA codebook holds. Throws a Failure that names the file when it cannot be read. */
export function readCodebook({ name, files }: Pack): AnnotatedProject {
  const [file, other] = files;
  if (!file || other) throw notOneFile(name);
  const [path, bytes] = file;
  const root = refiRoot(bytes, name, path, 'CodeBook');
  const records = new Records();
  const origin = attribute(root, 'origin');
  const codes = readCodes(first(root, 'Codes'), records, origin);
  return {
    program: origin,
    codes: withSets(codes, root, records),
    reviewers: [],
    readings: [],
    tags: [],
    losses: records.losses,
    facts: [],
    question: null,
  };
}

/** A set of codes that stand at the top, and in no other set, is what they stand below. */
function withSets(
  codes: readonly ArrivingCode[],
  root: RefiNode,
  records: Records,
): readonly ArrivingCode[] {
  const sets = below(first(root, 'Sets'), 'Set').map((node) => ({
    node,
    members: membersOf(node),
  }));
  const times = new Map<string, number>();
  for (const member of sets.flatMap(({ members }) => members)) {
    times.set(member, (times.get(member) ?? 0) + 1);
  }
  const atTop = new Set(codes.filter(({ parent }) => parent === null).map(({ key }) => key));
  const parents = new Map<string, string>();
  const above = sets.flatMap(({ node, members }) => {
    const fits =
      members.length > 0 && members.every((one) => atTop.has(one) && times.get(one) === 1);
    if (!fits) {
      const what =
        'Sets without codes, or of codes that stand below others or in two sets, have no place.';
      records.drop('others', what, nameOf(node));
      return [];
    }
    const code = codeOf(node, records);
    for (const member of members) parents.set(member, code.key);
    return code;
  });
  return [
    ...above,
    ...codes.map((code) => ({ ...code, parent: parents.get(code.key) ?? code.parent })),
  ];
}

/** A codebook has `guid` where a project has `targetGUID`. */
function membersOf(set: RefiNode): readonly string[] {
  const guids = below(set, 'MemberCode').flatMap(
    (member) => attribute(member, 'guid') ?? attribute(member, 'targetGUID') ?? [],
  );
  return [...new Set(guids.map(guidKey))];
}

function codeOf(set: RefiNode, records: Records): ArrivingCode {
  const { key, id } = idOf('codes', guidIn(set), nameOf(set), records);
  records.change('codes', 'Sets become tags that can be given, above those in them.', key);
  return {
    key,
    id,
    name: nameOf(set),
    parent: null,
    colour: null,
    letter: null,
    number: null,
    definition: wordsIn(set, 'Description'),
    example: '',
    counterExample: '',
  };
}

function notOneFile(name: string): Error {
  return refused(name, 'a codebook is one file', 'Import its .qdc file alone.');
}
