import { expect, test } from 'vitest';
import { applyAll } from '../../../shared/model/change';
import { usedWords, wordsLike } from '../../../shared/model/claimWords';
import { aReading, aTag, emptyWorkspace } from '../../support/records';

const claim = (person: string, organisation: string, concept: string) => ({
  person,
  organisation,
  concept,
  stance: null,
});

test('The words of all claims are known, those used most first', () => {
  const claims = [
    claim('Rubio', '', 'Legal'),
    claim('', 'HRW', 'Cruel'),
    claim('Bukele', 'HRW', 'Cruel'),
    null,
  ];
  const workspace = applyAll(emptyWorkspace, [
    { kind: 'reading.add', reading: aReading('r'), at: 0 },
    ...claims.map((one, at) => ({
      kind: 'tag.add' as const,
      tag: { ...aTag('r', `t${String(at)}`), claim: one },
    })),
  ]);
  expect(usedWords(workspace)).toEqual({
    person: ['Bukele', 'Rubio'],
    organisation: ['HRW'],
    concept: ['Cruel', 'Legal'],
  });
});

test('What begins with the letters typed is offered before what holds them', () => {
  const known = ['The Rule of Law', 'Rubio', 'Bukele', 'rule'];
  expect(wordsLike('ru', known, 7)).toEqual(['Rubio', 'rule', 'The Rule of Law']);
  expect(wordsLike('ru', known, 2)).toEqual(['Rubio', 'rule']);
  expect(wordsLike('', known, 7)).toEqual(known);
  expect(wordsLike('xyz', known, 7)).toEqual([]);
});

test('What is one of them already needs no offer', () => {
  expect(wordsLike('rule', ['rule', 'rule of law'], 7)).toEqual([]);
});
