import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseCodes } from '../../../shared/model/baseCodes';
import type { Code } from '../../../shared/model/code';
import { codeTree, isWithin, namesApart, pathName } from '../../../shared/model/codeTree';

const code = (id: string, parent: string | null = null, more: Partial<Code> = {}): Code => ({
  ...baseCodes()[0]!,
  id,
  name: id.toUpperCase(),
  parent,
  ...more,
});
const deleted = { deleted: '2025-02-04T12:00:00.000Z' };
const paths = (codes: readonly Code[]) => codeTree(codes).inOrder.map(pathName);

test('Codes stand below each other, each right before all that is below it, in codebook order', () => {
  const codes = [code('d', 'a'), code('a'), code('c', 'b'), code('b', 'a'), code('e')];
  const tree = codeTree(codes);
  expect(paths(codes)).toEqual(['A', 'A › D', 'A › B', 'A › B › C', 'E']);
  expect(tree.inOrder.map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 0]);
  expect(tree.top.map((node) => node.children.map((child) => child.code.id))).toEqual([
    ['d', 'b'],
    [],
  ]);
});

test('What stands below a code that is deleted or missing stands at the top', () => {
  const codes = [code('a'), code('b', 'a', deleted), code('c', 'b'), code('d', 'nowhere')];
  expect(paths(codes)).toEqual(['A', 'C', 'D']);
});

test('Of codes that stand below each other in a circle, the first in the codebook is at the top', () => {
  expect(paths([code('z', 'c'), code('a', 'c'), code('b', 'a'), code('c', 'b')])).toEqual([
    'A',
    'A › B',
    'A › B › C',
    'A › B › C › Z',
  ]);
  expect(paths([code('a', 'a')])).toEqual(['A']);
});

test('A code is within itself and all that is above it', () => {
  const { byId } = codeTree([code('a'), code('b', 'a'), code('c', 'b'), code('d')]);
  const within = (id: string) => ['a', 'b', 'c', 'd'].filter((one) => isWithin(byId.get(id)!, one));
  expect(within('c')).toEqual(['a', 'b', 'c']);
  expect(within('d')).toEqual(['d']);
});

test('Codes of one name are told apart by their paths, and only those', () => {
  const same = { name: 'Conditions' };
  const codes = [
    code('prisons'),
    code('a', 'prisons', same),
    code('schools'),
    code('b', 'schools', same),
    code('c', 'schools', { name: 'Conditions', ...deleted }),
  ];
  expect(codes.map(namesApart(codes))).toEqual([
    'PRISONS',
    'PRISONS › Conditions',
    'SCHOOLS',
    'SCHOOLS › Conditions',
    'Conditions',
  ]);
  const once = [
    code('prisons'),
    code('a', 'prisons', same),
    code('b', 'a', { ...same, ...deleted }),
  ];
  expect(once.map(namesApart(once))).toEqual(['PRISONS', 'Conditions', 'Conditions']);
});

test('Whatever codes say of their parents, each in use is in the tree once, below what is above it', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyCode = (id: string) =>
    fc
      .record({
        parent: fc.option(fc.constantFrom(...ids, 'nowhere'), { nil: null }),
        deleted: fc.constantFrom(null, null, null, deleted.deleted),
      })
      .map(({ parent, ...more }) => code(id, parent, more));
  fc.assert(
    fc.property(fc.tuple(...ids.map(anyCode)), (codes) => {
      const { inOrder, byId } = codeTree(codes);
      const inUse = codes.filter((one) => one.deleted === null);
      expect(inOrder.map((node) => node.code.id).sort()).toEqual(inUse.map(({ id }) => id));
      for (const node of inOrder) {
        const at = inOrder.indexOf(node);
        if (node.parent) expect(inOrder.indexOf(node.parent)).toBeLessThan(at);
        expect(node.depth).toBe(node.parent ? node.parent.depth + 1 : 0);
        const above = node.code.parent;
        // Only a circle makes a code stand elsewhere than it says.
        const isFree =
          above === null || !byId.has(above) || isWithin(byId.get(above)!, node.code.id);
        expect(node.parent?.code.id ?? null).toBe(isFree ? null : above);
      }
    }),
  );
});

test('A hundred thousand codes in one line are a tree before anyone waits', () => {
  const codes = Array.from({ length: 100_000 }, (_, at) =>
    code(`c${String(at)}`, at === 0 ? null : `c${String(at - 1)}`),
  ).reverse();
  const { inOrder } = codeTree(codes);
  expect(inOrder.at(-1)).toMatchObject({ depth: 99_999 });
  const wide = codeTree(codes.map((one) => ({ ...one, parent: one.id === 'c0' ? null : 'c0' })));
  expect(wide.top[0]?.children).toHaveLength(99_999);
});
