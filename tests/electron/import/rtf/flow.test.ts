import { expect, test } from 'vitest';
import { Flow } from '../../../../electron/import/rtf/flow';

/** A note in a note in a note, so deep, with as many paragraphs in the last one. */
function nested(depth: number): Flow {
  const flows = Array.from({ length: depth }, () => new Flow());
  const last = flows.at(-1);
  for (let at = 0; at < depth; at += 1) {
    last?.add(`p${String(at)}`);
    last?.endParagraph();
  }
  return flows.reduceRight((inner, outer) => {
    outer.add('n');
    outer.take(inner);
    return outer;
  });
}

/** How often something is put into a list. */
function stepsOf(depth: number): number {
  const push = Reflect.get(Array.prototype, 'push') as (...items: unknown[]) => number;
  let steps = 0;
  Reflect.set(Array.prototype, 'push', function counting(this: unknown[], ...items: unknown[]) {
    steps += 1;
    return push.apply(this, items);
  });
  try {
    nested(depth).pieces();
  } finally {
    Reflect.set(Array.prototype, 'push', push);
  }
  return steps;
}

test('What stands inside a flow comes after the paragraph that it belongs to', () => {
  const flow = nested(3);
  flow.endParagraph();
  expect(flow.pieces().map(({ text }) => text)).toEqual(['n', 'n', 'p0', 'p1', 'p2']);
});

test('Notes in notes, twice as many and twice as deep, take twice as many steps', () => {
  expect(stepsOf(400)).toBeLessThan(stepsOf(200) * 2.5);
});
