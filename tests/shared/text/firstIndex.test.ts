import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstIndex } from '../../../shared/text/firstIndex';

test('The first index that holds is found, wherever it is, by asking for few', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(6000), (length, from) => {
      let asked = 0;
      const found = firstIndex(length, (index) => {
        asked += 1;
        expect(index).toBeLessThan(length);
        return index >= from;
      });
      expect(found).toBe(Math.min(from, length));
      expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(length + 1)));
    }),
  );
});
