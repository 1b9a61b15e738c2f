import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeNameLimit } from '../../../shared/annotated/codeNames';
import { LossBook } from '../../../shared/annotated/lossBook';
import type { ArrivingCode } from '../../../shared/annotated/project';
import { takeCodes } from '../../../shared/annotated/takeCodes';
import { applyAll } from '../../../shared/model/change';
import { codeTree, pathName } from '../../../shared/model/codeTree';
import { codesInUse, type Workspace } from '../../../shared/model/workspace';
import { arrivingCode } from '../../support/arriving';
import { processorTime } from '../../support/processorTime';
import { emptyWorkspace } from '../../support/records';
import { counters } from '../../support/testDesk';

const ids = counters();

function taken(workspace: Workspace, codes: readonly ArrivingCode[]) {
  const book = new LossBook();
  const result = takeCodes({ workspace, book, ...ids }, codes);
  const then = applyAll(workspace, result.changes);
  const { byId } = codeTree(then.codes);
  const pathOf = (key: string) => {
    const node = byId.get(result.ids.get(key) ?? '');
    return node ? pathName(node) : null;
  };
  return { ...result, workspace: then, losses: book.losses, pathOf };
}

const twice = [
  arrivingCode('p', { name: 'Prison' }),
  arrivingCode('pc', { name: 'Conditions', parent: 'p' }),
  arrivingCode('c', { name: 'Courts' }),
  arrivingCode('cc', { name: 'Conditions', parent: 'c' }),
];

test('Of two codes with one name, the second is called after its parent', () => {
  const { pathOf, losses } = taken(emptyWorkspace, twice);
  expect(pathOf('pc')).toBe('Prison › Conditions');
  expect(pathOf('cc')).toBe('Courts › Conditions (Courts)');
  expect(losses).toMatchObject([{ of: 'codes', how: 'changed', records: ['cc'] }]);
});

test('The same codes again, in any order, are found below their parents', () => {
  const first = taken(emptyWorkspace, twice);
  for (const codes of [twice, [...twice].reverse(), twice.slice(2), twice.slice(0, 2)]) {
    const again = taken(first.workspace, codes);
    expect(again.changes).toEqual([]);
    for (const { key } of codes) expect(again.ids.get(key)).toBe(first.ids.get(key));
  }
});

test('A number behind the name of an earlier import is known, and the name that stays is reported', () => {
  const first = taken(emptyWorkspace, twice);
  const codes = first.workspace.codes.map((code) =>
    code.name === 'Conditions (Courts)' ? { ...code, name: 'Conditions 2' } : code,
  );
  const again = taken({ ...first.workspace, codes }, twice);
  expect(again.changes).toEqual([]);
  expect(again.ids).toEqual(first.ids);
  expect(again.losses).toEqual([
    {
      of: 'codes',
      how: 'changed',
      what: 'The codebook has them by another name, which stays.',
      records: ['cc'],
    },
  ]);
});

test('A code that the codebook has once is given to the one that stands where it does', () => {
  const { workspace, ids: known } = taken(emptyWorkspace, twice.slice(0, 2));
  const again = taken(workspace, [...twice.slice(2), ...twice.slice(0, 2)]);
  expect(again.ids.get('pc')).toBe(known.get('pc'));
  expect(again.pathOf('cc')).toBe('Courts › Conditions (Courts)');
});

test('A file that knows no parents finds a code by its name alone, before one that looks made of it', () => {
  const { workspace } = taken(emptyWorkspace, [
    ...twice.slice(0, 2),
    arrivingCode('own', { name: 'Conditions 2' }),
  ]);
  const flat = taken(workspace, [arrivingCode('Conditions')]);
  expect(flat.changes).toEqual([]);
  expect(flat.pathOf('Conditions')).toBe('Prison › Conditions');
});

test('An id goes before a name, and a number comes where the parent’s name does not fit or is taken', () => {
  const id = '4f6f3b52-0d7e-4a52-9a36-0f3b6c1f0a77';
  const long = 'x'.repeat(codeNameLimit - 4);
  const codes = [
    arrivingCode('a', { name: 'Legal argument' }),
    arrivingCode('b', { name: 'Other', id: 'legal' }),
    arrivingCode('l', { name: long, id }),
    arrivingCode('ll', { name: long, parent: 'l' }),
    arrivingCode('f', { name: 'Fees' }),
    arrivingCode('ff', { name: 'Fees', parent: 'f' }),
    arrivingCode('taken', { name: 'Fees (Fees)' }),
  ];
  const { pathOf, workspace } = taken(emptyWorkspace, codes);
  expect(pathOf('b')).toBe('Legal argument');
  expect(pathOf('a')).toBe('Legal argument 2');
  expect(pathOf('ll')).toBe(`${long} › ${long} 2`);
  expect(pathOf('ff')).toBe('Fees › Fees 2');
  expect(pathOf('taken')).toBe('Fees (Fees)');
  expect(taken(workspace, codes).changes).toEqual([]);
});

test('Any codebook is known again as a whole, and names stay unique and of a length that is allowed', () => {
  const long = 'y'.repeat(codeNameLimit);
  const name = fc.constantFrom('a', 'A ', 'b', 'a 2', 'a (b)', 'a (b) 2', '', `${long}z`, 'Note');
  const code = fc.record({
    name,
    parent: fc.nat(12),
    hasParent: fc.boolean(),
    hasId: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(code, { maxLength: 12 }), (made) => {
      const codes = made.map(({ name: own, parent, hasParent, hasId }, at) =>
        arrivingCode(String(at), {
          name: own,
          parent: hasParent ? String(parent) : null,
          id: hasId ? `4f6f3b52-0d7e-4a52-9a36-${String(at).padStart(12, '0')}` : null,
        }),
      );
      const first = taken(emptyWorkspace, codes);
      const again = taken(first.workspace, codes);
      expect(again.changes).toEqual([]);
      expect(again.ids).toEqual(first.ids);
      expect(new Set(first.ids.values()).size).toBe(codes.length);
      const names = codesInUse(first.workspace).map((one) => one.name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(names.every(({ length }) => length <= codeNameLimit)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('Two deleted codes with one letter, one key and one name come back apart', () => {
  const deleted = '2025-02-04T12:00:00.000Z';
  const [base] = emptyWorkspace.codes;
  if (!base) throw new Error('There is no code.');
  const gone = (id: string) => ({ ...base, id, name: 'Fees', letter: 'Q', key: 9, deleted });
  const workspace = { ...emptyWorkspace, codes: [...emptyWorkspace.codes, gone('q1'), gone('q2')] };
  const { workspace: then } = taken(workspace, [
    arrivingCode('q1', { id: 'q1', name: 'Fees' }),
    arrivingCode('q2', { id: 'q2', name: 'Fees' }),
    arrivingCode('q3', { letter: 'q', number: 9 }),
  ]);
  const [one, two, three] = codesInUse(then).slice(-3);
  expect([one, two, three]).toMatchObject([
    { name: 'Fees', letter: 'Q', key: 9 },
    { name: 'Fees 2', letter: 'F', key: null },
    { name: 'q3', key: null },
  ]);
  const letters = codesInUse(then).map(({ letter }) => letter.toUpperCase());
  expect(new Set(letters).size).toBe(letters.length);
});

test.each(['names of their own', 'one name'])(
  'Thousands of codes with %s arrive, each with a name of its own',
  (what) => {
    const codes = Array.from({ length: 5000 }, (_, at) =>
      arrivingCode(`c${String(at)}`, what === 'one name' ? { name: 'Fees' } : {}),
    );
    const time = processorTime();
    const { changes } = takeCodes(
      { workspace: emptyWorkspace, book: new LossBook(), ...ids },
      codes,
    );
    const cost = time();
    const added = changes.flatMap((change) => (change.kind === 'code.add' ? [change.code] : []));
    expect(new Set(added.map(({ name }) => name)).size).toBe(codes.length);
    expect(new Set(added.map(({ letter }) => letter.toUpperCase())).size).toBe(codes.length);
    expect(cost).toBeLessThan(3000);
  },
);
