import { expect, test } from '@playwright/test';
import { freshHome, launch, type Lectern } from './lectern';

/**
 * Gives each test of a file a window of its own with the sample, once something is in it. After the
 * test it is closed; it must have reported no error.
 */
export function eachInSample(there: string, take: (lectern: Lectern) => void): void {
  let lectern: Lectern;
  let forget: () => Promise<void>;
  test.beforeEach(async () => {
    const fresh = await freshHome();
    forget = fresh.forget;
    lectern = await launch(fresh.home, ['--sample']);
    take(lectern);
    await lectern.page.waitForSelector(there);
  });
  test.afterEach(async () => {
    expect(lectern.errors).toEqual([]);
    await lectern.app.close();
    await forget();
  });
}
