import type { Reviewer } from '../model/reviewer';
import type { Bundle, PlacedTag, ReadingWithText } from './bundle';
import type { TextFormat } from './format';
import { guidOf } from './guid';
import { concernsAny, idsOf, type Loss } from './loss';
import { claimsLeftOut, furtherPlacesLeftOut, namesOfCodesOnly, unusedRecords } from './unused';

/** The file that Hypothesis itself exports and imports: one annotation a tag, offsets in UTF-16 units. */
export const hypothesis: TextFormat = {
  kind: 'text',
  id: 'hypothesis',
  label: 'Hypothesis',
  extension: 'json',
  description: 'For reading groups on the web: the file that Hypothesis imports (JSON).',
  purpose: 'tags',
  texts: 'never',
  loses,
  render: (bundle) => `${JSON.stringify(exportOf(bundle), null, 2)}\n`,
};

function exportOf(bundle: Bundle) {
  const latest = latestMoment(bundle);
  return {
    // A clock would make two exports of the same work differ: it is the last change of what is in it.
    ...(latest !== null && { export_date: latest }),
    export_userid: accountsOf(bundle.reviewers).get(bundle.me)?.user ?? '',
    client_version: `${bundle.generator.name} ${bundle.generator.version}`,
    annotations: annotationsOf(bundle),
  };
}

function latestMoment({ readings, tags }: Bundle): string | null {
  const moments = [...readings.map(({ added }) => added), ...tags.map(({ modified }) => modified)];
  return moments.reduce<string | null>(
    (last, one) => (last !== null && last > one ? last : one),
    null,
  );
}

function annotationsOf(bundle: Bundle) {
  const names = new Map(bundle.codes.map((code) => [code.id, code.name]));
  const accounts = accountsOf(bundle.reviewers);
  const documents = documentsOf(bundle.readings);
  return bundle.tags.map((tag) => {
    const document = documents.get(tag.reading);
    if (!document) throw new RangeError(`The reading of tag ${tag.id} is missing.`);
    return {
      id: tag.id,
      created: tag.created,
      updated: tag.modified,
      ...(accounts.get(tag.reviewer) ?? accountOf({ id: tag.reviewer, name: tag.reviewer }, '')),
      uri: document.uri,
      text: tag.note ?? '',
      tags: [names.get(tag.code) ?? tag.code],
      references: [],
      document: document.document,
      target: [{ source: document.uri, selector: selectorsOf(tag) }],
    };
  });
}

function selectorsOf({ start, end, quote, prefix, suffix }: PlacedTag) {
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
  ];
}

/**
 * Returns what an annotation says of its page. The address is that of the page, if it is the only
 * reading from there; the link with the GUID of the reading is there in any case.
 */
function documentsOf(readings: readonly ReadingWithText[]) {
  const times = new Map<string, number>();
  for (const { address } of readings) {
    if (address !== null) times.set(address, (times.get(address) ?? 0) + 1);
  }
  return new Map(
    readings.map(({ id, title, address }) => {
      const guid = `urn:uuid:${guidOf('reading', id)}`;
      const isOnly = address !== null && isOnTheWeb(address) && times.get(address) === 1;
      const document = { title: [title], link: [{ href: guid }] };
      return [id, { uri: isOnly ? address : guid, document }];
    }),
  );
}

function isOnTheWeb(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address);
}

/** Returns who wrote an annotation, by the id of the reviewer; no two have the same account. */
function accountsOf(reviewers: readonly Reviewer[]) {
  const taken = new Map<string, number>();
  return new Map(
    reviewers.map((reviewer) => {
      const slug = slugOf(reviewer.name);
      const before = taken.get(slug) ?? 0;
      taken.set(slug, before + 1);
      return [reviewer.id, accountOf(reviewer, before === 0 ? '' : `.${String(before + 1)}`)];
    }),
  );
}

function accountOf({ name }: Reviewer, suffix: string) {
  return {
    user: `acct:${slugOf(name)}${suffix}@lectern.invalid`,
    user_info: { display_name: name },
  };
}

/** Names of accounts are letters, digits, `_` and `.`. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .match(/[a-z0-9]+/g)
      ?.join('_')
      .slice(0, 24) ?? 'reviewer'
  );
}

function loses(bundle: Bundle): Loss[] {
  const { readings, tags } = bundle;
  const tagged = new Set(tags.map((tag) => tag.reading));
  const losses: Loss[] = [
    { what: 'Full texts of readings', of: 'readings', how: 'changed', records: idsOf(readings) },
    {
      what: 'Readings without a tag',
      of: 'readings',
      how: 'dropped',
      records: idsOf(readings.filter(({ id }) => !tagged.has(id))),
    },
    {
      what: 'Details of readings, but title and address, and their block structure',
      of: 'readings',
      how: 'changed',
      records: idsOf(readings),
    },
    ...namesOfCodesOnly(bundle),
    ...unusedRecords(bundle),
    {
      what: 'Notes that are there, but empty',
      of: 'tags',
      how: 'changed',
      records: idsOf(tags.filter(({ note }) => note === '')),
    },
    furtherPlacesLeftOut(bundle),
    claimsLeftOut(bundle),
  ];
  return losses.filter(concernsAny);
}
