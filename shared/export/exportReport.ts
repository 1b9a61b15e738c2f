import type { Bundle, Everything } from './bundle';
import type { ExportFormat } from './format';
import { idsOf, type Loss, type LossReport, lossReport, type Records } from './loss';

/** Returns what becomes of every record of a bundle in a format. */
export function exportReport(format: ExportFormat, bundle: Bundle): LossReport {
  const isWhole = format.needs === 'everything';
  return lossReport(
    { format: format.id, direction: 'export', facts: format.facts?.(bundle) ?? [] },
    isWhole && bundle.everything ? allOf(bundle.everything) : inScope(bundle),
    [...(isWhole ? [] : [withoutPlace(bundle)]), ...format.loses(bundle)],
  );
}

function inScope({ readings, codes, reviewers, tags, waiting }: Bundle): Records {
  return {
    readings: idsOf(readings),
    codes: idsOf(codes),
    reviewers: idsOf(reviewers),
    tags: [...idsOf(tags), ...waiting],
  };
}

function allOf({ record }: Everything): Records {
  return {
    readings: idsOf(Object.values(record.readings)),
    codes: idsOf(record.codes),
    reviewers: idsOf(record.reviewers),
    tags: idsOf(Object.values(record.tags).flat()),
  };
}

function withoutPlace({ waiting }: Bundle): Loss {
  return { what: 'Tags without a place', of: 'tags', how: 'dropped', records: waiting };
}
