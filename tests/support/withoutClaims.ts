import type { Bundle } from '../../shared/export/bundle';

/** Returns a bundle as it comes back from formats that have no place for claims. */
export function withoutClaims(bundle: Bundle): Bundle {
  return { ...bundle, tags: bundle.tags.map((tag) => ({ ...tag, claim: null })) };
}
