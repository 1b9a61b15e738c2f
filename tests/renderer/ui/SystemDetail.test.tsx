import { afterEach, expect, it } from 'vitest';
import { SystemDetail } from '../../../renderer/ui/SystemDetail';
import { draw, texts, wipe } from '../../support/drawn';

afterEach(wipe);

it('What the system reported is shown where it said something, and not otherwise', async () => {
  await draw(<SystemDetail detail="EIO: planted" />);
  expect(texts('details code')).toEqual(['EIO: planted']);
  await draw(<SystemDetail detail={null} />);
  expect(texts('details')).toEqual([]);
});
