import type { Code } from './code';

/** Returns the four codes that every workspace starts with, in codebook order. */
export function baseCodes(): Code[] {
  return texts.map((text) => ({ ...text, colour: text.letter, parent: null, deleted: null }));
}

const texts: readonly Omit<Code, 'colour' | 'parent' | 'deleted'>[] = [
  {
    id: 'legal',
    name: 'Legal argument',
    letter: 'L',
    key: 1,
    definition:
      'A passage that reasons from a law, a constitution, a treaty, a court decision or a legal power to say that something is or is not allowed, required or valid. Tag the whole step of reasoning, usually one sentence or clause: the rule together with what is concluded from it. A law that is merely mentioned does not count. If the same words also name a harm to persons, add a human-rights concern; if they also assert an effect on safety, add a security claim.',
    example:
      'Because the Schools Act leaves discipline to head teachers, the ministry has no power to order bag searches by decree.',
    counterExample:
      'The Schools Act was last amended in the spring, after three readings. - It names a law but draws no conclusion from it about what is allowed.',
  },
  {
    id: 'rights',
    name: 'Human-rights concern',
    letter: 'H',
    key: 2,
    definition:
      'A passage that names harm, or a danger of harm, to persons’ rights or treatment, such as their privacy, liberty, dignity, equality, health or fair hearing. It counts whether or not any law is cited. Tag the smallest sentence or clause that says who is affected and how. If a rule is also applied to that harm, add a legal argument; if the harm is crime or violence that a policy is said to cause or prevent, it is a security claim.',
    example:
      'Families in the centre sleep twelve to a room and may wait months before anyone explains why they are held.',
    counterExample:
      'Residents complain that the new centre spoils the view across the valley. - A grievance, but not about anyone’s rights or treatment.',
  },
  {
    id: 'security',
    name: 'Security claim',
    letter: 'S',
    key: 3,
    definition:
      'A passage that asserts an effect on safety or crime: that a measure, or its absence, prevents, reduces, moves or causes danger. It may be a finding, a prediction or a bare assertion, and it may speak for the measure or against it. Tag the sentence or clause that contains both the cause and the effect; the cause may be understood from the sentence before. A crime figure to which no effect is tied does not count, and a statement that the police may lawfully act is a legal argument.',
    example:
      'Since the night buses were given a guard, fewer drivers have been attacked on the coast road.',
    counterExample:
      'The ministry spent nine million on new fences last year. - A fact about a security measure, with no effect on safety asserted.',
  },
  {
    id: 'comment',
    name: 'Reader comment',
    letter: 'R',
    key: 4,
    definition:
      'A passage in which a reader speaks in the comments under an article. The code says who speaks, not what is said, so it combines with the other three: a comment that reasons from a law is both a reader comment and a legal argument. The unit is one whole comment in the reader’s own words. Sentences that a reader copies from the article, or from another reader, with or without quotation marks, still belong to their first author; leave them out.',
    example:
      'I have lived next to that school for twenty years and nobody ever asked us what we thought.',
    counterExample:
      '“Nobody ever asked us,” said a neighbour who did not wish to be named. - A reporter quotes this voice inside the article; it was not posted under it by a reader.',
  },
];
