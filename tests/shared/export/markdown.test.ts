import { describe, expect, test } from 'vitest';
import { markdown } from '../../../shared/export/markdown';
import type { PlacedTag } from '../../../shared/export/bundle';
import { lossCounts } from '../../support/lossCounts';
import { sampleBundle } from '../../support/sampleBundle';

const bundle = sampleBundle();
const [harbour] = bundle.readings;
const [first] = bundle.tags;

/** The report on one reading whose text is the letters a to z, tagged at these places. */
function reportOn(
  ...places: readonly (readonly [start: number, end: number, more?: Partial<PlacedTag>])[]
) {
  if (!harbour || !first) throw new Error('The sample is empty.');
  const content = 'abcdefghijklmnopqrstuvwxyz';
  const reading = { ...harbour, content, blocks: [] };
  const tags = places.map(([start, end, more], index) => {
    const quote = content.slice(start, end);
    const place = { start, end, places: [{ start, end }] };
    return { ...first, id: String(index), code: 'legal', note: null, quote, ...place, ...more };
  });
  return markdown.render({ ...bundle, readings: [reading], tags });
}

/** The part of a report on one tag. */
function section(report: string, name: string): string {
  const [, rest = ''] = report.split(`## ${name}\n`);
  return rest.split('\n## ')[0] ?? '';
}

describe('Overlaps', () => {
  test('A passage names the tags that cross it, hold it or stand in it', () => {
    const report = reportOn([0, 9], [2, 4, { code: 'rights' }], [8, 12, { code: 'security' }]);
    expect(section(report, 'Legal argument')).toContain(
      'Also: Human-rights concern; Security claim.',
    );
    expect(section(report, 'Human-rights concern')).toContain('Also: Legal argument.');
    expect(section(report, 'Security claim')).toContain('Also: Legal argument.');
  });

  test('Passages that only touch do not overlap', () => {
    expect(reportOn([0, 4], [4, 8, { code: 'rights' }])).not.toContain('Also:');
  });

  test('The same places in two readings do not overlap', () => {
    const report = markdown.render({
      ...bundle,
      tags: bundle.readings.slice(0, 2).map(({ id }) => ({ ...bundle.tags[0]!, reading: id })),
    });
    expect(report).not.toContain('Also:');
  });

  test('Someone else’s tag is given with their name, even when it is the same tag', () => {
    const other = bundle.reviewers[1]?.id ?? '';
    expect(reportOn([0, 4], [1, 3, { reviewer: other }])).toContain(
      'Also: Legal argument (Tomás Wren).',
    );
  });

  test('A tag that overlaps many times is named once', () => {
    const report = reportOn([0, 9], [1, 2, { code: 'rights' }], [3, 4, { code: 'rights' }]);
    expect(section(report, 'Legal argument')).toContain('Also: Human-rights concern.');
  });
});

test('A passage whose words stand again in a copy of its paragraph says where', () => {
  const report = markdown.render(bundle);
  expect(report.split('The same words again: repeated paragraph.')).toHaveLength(1 + 3);
  expect(reportOn([0, 4])).not.toContain('again');
});

describe('Reviewers', () => {
  test('Who tagged is said only when there is more than one reviewer', () => {
    const one = markdown.render({ ...bundle, reviewers: bundle.reviewers.slice(0, 1) });
    expect(one).toContain('- Reviewer: Ana Ruiz\n');
    expect(one).not.toContain('Tagged by');
    expect(markdown.render(bundle)).toContain('Tagged by Tomás Wren.');
  });
});

describe('Empty states', () => {
  const report = markdown.render(bundle);

  test('A tag that no passage carries says so', () => {
    const below = section(report, 'Legal argument › Not used \\[yet\\]');
    expect(below).toContain('No passage carries this tag.');
  });

  test('Only a tag that stands below another has that in its heading', () => {
    const headings = report.match(/^## .*$/gm);
    expect(headings).toContain('## Legal argument');
    expect(headings?.filter((one) => one.includes('›'))).toEqual([
      '## Legal argument › Not used \\[yet\\]',
    ]);
  });

  test('A tag without a definition says so', () => {
    expect(section(report, 'Reader comment')).toContain('This tag has no definition.');
  });

  test('A reading without a tag is listed, and says so', () => {
    expect(report).toContain("- 'Old' Tom, “A letter”, 1998. No passage is tagged.");
  });

  test('An empty workspace is still a page', () => {
    const empty = { ...bundle, codes: [], reviewers: [], readings: [], tags: [] };
    expect(markdown.render(empty)).toBe(
      [
        '# Cameras on the quay',
        '- Readings: 0\n- Tagged: 0 passages in 0 readings\n- Reviewers: none\n- Written by Lectern 0.1.0',
        'The codebook holds no tags.',
        '## Readings',
        'There is no reading in this export.\n',
      ].join('\n\n'),
    );
  });

  test('A passage of white space only is still a quotation', () => {
    expect(reportOn([0, 1, { quote: '\n\n' }])).toContain('> (white space only)\n\n— ');
  });

  test('A note that shows nothing is left out', () => {
    expect(reportOn([0, 1, { note: ' \n' }])).not.toContain('Note:');
  });
});

test('What the report leaves behind is counted', () => {
  expect(lossCounts(markdown.loses(bundle))).toEqual([
    { what: 'Full texts of readings', of: 'readings', how: 'changed', count: 3 },
    { what: 'Block structure of readings', of: 'readings', how: 'changed', count: 3 },
    {
      what: 'Languages, file names and import details of readings',
      of: 'readings',
      how: 'changed',
      count: 3,
    },
    {
      what: 'Examples and counter-examples of tags in the codebook',
      of: 'codes',
      how: 'changed',
      count: 1,
    },
    {
      what: 'Letters, colours and keys of tags in the codebook',
      of: 'codes',
      how: 'changed',
      count: 5,
    },
    {
      what: 'Exact places of passages, and the words around them',
      of: 'tags',
      how: 'changed',
      count: 9,
    },
    { what: 'When passages were tagged', of: 'tags', how: 'changed', count: 9 },
  ]);
});
