import { expect, it } from 'vitest';
import { hasMoved } from '../../../../renderer/features/reading/pointer';

const at = (screenX: number, screenY: number, timeStamp: number) =>
  ({ screenX, screenY, timeStamp }) as MouseEvent;

it('tells a pointer that was moved from one that rests, the same to all who hear of it', () => {
  expect(hasMoved(at(10, 10, 1))).toBe(true);
  expect(hasMoved(at(10, 10, 1))).toBe(true);
  expect(hasMoved(at(10, 10, 2))).toBe(false);
  expect(hasMoved(at(10, 11, 3))).toBe(true);
});
