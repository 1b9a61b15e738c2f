import { expect, test } from 'vitest';
import { fitting } from '../../../electron/import/fitting';
import { proposalSchema, type Proposal } from '../../../shared/clean/proposal';
import { propose } from '../../../shared/clean/propose';

const draft = {
  text: 'One comment.\n\nAnother one.\n',
  pieces: [0, 14].map((start, at) => ({
    start,
    end: start + 12,
    kind: 'comment' as const,
    reason: null,
    joins: false,
    comment: { author: 'x'.repeat(400), time: 'y'.repeat(400), replyTo: 1 - at },
  })),
  claims: {},
};

test('What a source claims at length, or wrongly, fits the records afterwards; the blocks stay', () => {
  const long = 'w\uD83D\uDE8B'.repeat(4000);
  const proposal: Proposal = {
    ...propose(draft),
    details: {
      title: long,
      shortTitle: long,
      author: long,
      outlet: `${'w'.repeat(298)}\uD83D\uDE8Bww`,
      published: '2025-02-30',
      address: long,
      language: long,
    },
    guesses: { title: long },
  };
  expect(proposalSchema.safeParse(proposal).success).toBe(false);
  const fit = fitting(proposal);
  expect(proposalSchema.parse(fit)).toEqual(fit);
  expect(fit.details.published).toBeNull();
  // No half of a character is left at the end.
  expect(fit.details.outlet).toBe(`${'w'.repeat(298)}…`);
  expect(fit.blocks.map(({ comment }) => comment?.replyTo)).toContain(null);
  expect(fit.blocks.map(({ start, end }) => [start, end])).toEqual([
    [0, 12],
    [14, 26],
  ]);
});

test('What fits stays as it is', () => {
  const proposal = propose({
    ...draft,
    pieces: [draft.pieces[0]!].map((piece) => ({ ...piece, comment: null })),
  });
  expect(fitting(proposal)).toEqual(proposal);
  const untitled = { ...proposal, details: { ...proposal.details, title: '  ' } };
  expect(fitting(untitled).details.title).toBeNull();
});
