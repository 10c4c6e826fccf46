import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractTypes } from '../../../src-main/domain/offer/contract-type.ts';
import { offerStates } from '../../../src-main/domain/offer/offer-state.ts';
import { findingIds, findingLevels } from '../../../src-main/domain/findings/finding.ts';
import { isMoreThanWords, parseSearch } from '../../../src-main/domain/search/parse-search.ts';
import { printSearch } from '../../../src-main/domain/search/print-search.ts';
import { contractChoices, stateChoices } from '../../../src-main/domain/search/search-choices.ts';
import { operatorWords, searchOperators } from '../../../src-main/domain/search/search-operators.ts';

const terms = (text: string) => parseSearch(text).map(({ term, isNegated, problem }) => ({ ...term, ...(isNegated && { isNegated }), ...(problem && { problem }) }));
const place = (typed: string) => ({ kind: 'place', places: [expect.objectContaining({ typed })], isBegun: false });

describe('a search', () => {
  it('reads each operator, a phrase, a word that is left out', () => {
    expect(terms('contrat:cdi lieu:44 -stage reçue:<7j "éducation populaire" employeur:"Les Herbes folles" alerte:salaire ')).toEqual([
      { kind: 'contract', values: ['CDI'] },
      { kind: 'place', places: [{ kind: 'departement', typed: '44', name: 'Loire-Atlantique', number: '44' }], isBegun: false },
      { kind: 'word', text: 'stage', isNegated: true },
      { kind: 'received', days: { kind: 'ago', isMore: false, days: 7 } },
      { kind: 'phrase', text: 'éducation populaire' },
      { kind: 'employer', words: 'Les Herbes folles', isBegun: false },
      { kind: 'alert', ids: ['salaire'], levels: [] },
    ]);
  });

  it.each([
    ['RECUE:>30J', [{ kind: 'received', days: { kind: 'ago', isMore: true, days: 30 } }]],
    ['reçue:2026-11-01..2026-11-15', [{ kind: 'received', days: { kind: 'between', from: '2026-11-01', to: '2026-11-15' } }]],
    ['reçue:2026-11-15..01/11/2026', [{ kind: 'received', days: { kind: 'between', from: '2026-11-01', to: '2026-11-15' } }]],
    ['reçue:>=2026-11-01', [{ kind: 'received', days: { kind: 'between', from: '2026-11-01', to: null } }]],
    ['reçue:>2026-02', [{ kind: 'received', days: { kind: 'between', from: '2026-03-01', to: null } }]],
    ['reçue:2024-02', [{ kind: 'received', days: { kind: 'between', from: '2024-02-01', to: '2024-02-29' } }]],
    ['avant:2026-12-01', [{ kind: 'deadline', deadline: { kind: 'before', day: '2026-12-01' } }]],
    ['avant:10j', [{ kind: 'deadline', deadline: { kind: 'within', days: 10 } }]],
    ['Etat:Reçue,acceptée', [{ kind: 'state', values: ['received', 'accepted'] }]],
    ['état:"prise en charge"', [{ kind: 'state', values: ['claimed'] }]],
    ['-origine:import', [{ kind: 'source', values: ['import'], isNegated: true }]],
    ['contrat : cdi', [{ kind: 'contract', values: ['CDI'] }]],
    ['Contrat\u00a0: cdi nantes', [{ kind: 'contract', values: ['CDI'] }, { kind: 'word', text: 'nantes' }]],
    ['projet : animer', [{ kind: 'word', text: 'projet' }, { kind: 'word', text: ':' }, { kind: 'word', text: 'animer' }]],
    ['reçue:< 7 j nantes', [{ kind: 'received', days: { kind: 'ago', isMore: false, days: 7 } }, { kind: 'word', text: 'nantes' }]],
    ['reçue : > 30 jours', [{ kind: 'received', days: { kind: 'ago', isMore: true, days: 30 } }]],
    ['reçues:moins de 7 jours -stage', [{ kind: 'received', days: { kind: 'ago', isMore: false, days: 7 } }, { kind: 'word', text: 'stage', isNegated: true }]],
    ['reçue:plus de 2 j', [{ kind: 'received', days: { kind: 'ago', isMore: true, days: 2 } }]],
    ['reçue:>= 01/11/2026 cdi', [{ kind: 'received', days: { kind: 'between', from: '2026-11-01', to: null } }, { kind: 'word', text: 'cdi' }]],
    ['reçue:hier', [{ kind: 'received', days: { kind: 'recent', period: 'yesterday' } }]],
    ['-reçue:aujourd’hui', [{ kind: 'received', days: { kind: 'recent', period: 'today' }, isNegated: true }]],
    ['reçue:cette semaine nantes', [{ kind: 'received', days: { kind: 'recent', period: 'week' } }, { kind: 'word', text: 'nantes' }]],
    ['reçue:"mois dernier"', [{ kind: 'received', days: { kind: 'recent', period: 'lastMonth' } }]],
    ['avant:7 jours', [{ kind: 'deadline', deadline: { kind: 'within', days: 7 } }]],
    ['ville:nantes', [expect.objectContaining({ kind: 'place' })]],
    ['contrat: cdi', [{ kind: 'contract', values: ['CDI'] }]],
    ['contrat:service-civique', [{ kind: 'contract', values: ['SC'] }]],
    ['alerte:age', [{ kind: 'alert', ids: ['age.max', 'age.jeune'], levels: [] }]],
    ['alerte:bloquants', [{ kind: 'alert', ids: [], levels: ['bloquant'] }]],
    ['suivi:relancer,revenue', [{ kind: 'followUp', values: ['toRemind', 'cameBack'] }]],
    ['-suivi:"à relancer" suivi:corr', [{ kind: 'followUp', values: ['toRemind'], isNegated: true }, { kind: 'followUp', values: ['cameBack'] }]],
    ['« éducation populaire »', [{ kind: 'phrase', text: 'éducation populaire' }]],
    ['"sans fin', [{ kind: 'phrase', text: 'sans fin' }]],
    ['14:30 http://exemple', [{ kind: 'word', text: '14:30' }, { kind: 'word', text: 'http://exemple' }]],
    ['chargé-e - nantes', [{ kind: 'word', text: 'chargé-e' }, { kind: 'word', text: '-' }, { kind: 'word', text: 'nantes' }]],
  ])('understands %s', (text, expected) => expect(terms(text)).toEqual(expected));

  it.each([
    ['lieu:2a', { kind: 'departement', typed: '2a', name: 'Corse-du-Sud', number: '2A' }],
    ['lieu:1', { kind: 'departement', typed: '1', name: 'Ain', number: '01' }],
    ['lieu:"loire atlantique"', { kind: 'departement', typed: 'loire atlantique', name: 'Loire-Atlantique', number: '44' }],
    ['lieu:44000', { kind: 'postcode', typed: '44000', postcode: '44000' }],
    ['lieu:bretagne', { kind: 'region', typed: 'bretagne', name: 'Bretagne', numbers: ['22', '29', '35', '56'] }],
    ['lieu:"Saint-Nazaire"', { kind: 'words', typed: 'Saint-Nazaire', words: 'saint nazaire' }],
    ['lieu:99', { kind: 'words', typed: '99', words: '99' }],
  ])('finds the place of %s', (text, expected) => expect(terms(text)).toMatchObject([{ kind: 'place', places: [expected] }]));

  it.each([
    ['poste:animateur', { kind: 'unknownOperator', name: 'poste' }, 'poste animateur'],
    ['contrat:xyz', { kind: 'unknownValue', operator: 'contract', value: 'xyz' }, 'xyz'],
    ['reçue:2026-02-30', { kind: 'unknownValue', operator: 'received', value: '2026-02-30' }, '2026-02-30'],
    ['reçue:2026-11-01..hier', { kind: 'unknownValue', operator: 'received', value: '2026-11-01..hier' }, '2026-11-01..hier'],
    ['alerte:rien', { kind: 'unknownValue', operator: 'alert', value: 'rien' }, 'rien'],
    ['suivi:demain', { kind: 'unknownValue', operator: 'followUp', value: 'demain' }, 'demain'],
    ['contrat: //', { kind: 'unknownValue', operator: 'contract', value: '//' }, '//'],
    ['contrat:cdi,xyz', { kind: 'unknownValue', operator: 'contract', value: 'cdi,xyz' }, 'cdi,xyz'],
  ])('says what is wrong in %s, and searches its words', (text, problem, words) => expect(terms(text)).toEqual([{ kind: 'word', text: words, problem }]));

  it('waits for the value of an operator', () => {
    expect(terms('contrat: lieu:44 ')).toEqual([{ kind: 'nothing', problem: { kind: 'noValue', operator: 'contract' } }, place('44')]);
  });

  it('is only words where it has no operator, no phrase and nothing left out', () => {
    expect(isMoreThanWords(parseSearch('chargé-e de mission 44000'))).toBe(false);
    expect(['"a b"', '-stage', 'contrat:cdi', 'poste:x'].map((text) => isMoreThanWords(parseSearch(text)))).toEqual([true, true, true, true]);
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(' ', '"', '«', '»', '“', '-', ':', ',', '..', '<7j', '>=', '< 7 j', 'hier', 'cette semaine', ' : ', '2026-11-01', 'cdi', '44', 'bretagne', 'bloquant', 'poste:', '//', ...searchOperators.map((operator) => `${operatorWords[operator]}:`)),
);
const typed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is understood without an error, each part in its place', () => {
    fc.assert(fc.property(typed, (text) => {
      let last = 0;
      for (const { start, end } of parseSearch(text)) {
        expect(start >= last && end > start && end <= text.length).toBe(true);
        expect(text.slice(last, start).trim()).toBe('');
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }), { numRuns: 2000 });
  });

  it('is printed as it was understood', () => {
    fc.assert(fc.property(typed, (text) => {
      // What stands at the end may still go on: that is a matter of place, which a space settles.
      const parts = parseSearch(`${text} `);
      const strip = (text: string) => terms(`${text} `);
      expect(strip(printSearch(parts))).toEqual(strip(text));
    }), { numRuns: 5000 });
  });

  it.each(['fin:»< 7 j', 'reçue:»moins de 7 j', 'reçue:»7 jours', 'avant:“01/12/2026'])('is printed so that what is no time does not become one with what follows: %s', (text) => {
    expect(terms(`${printSearch(parseSearch(`${text} `))} `)).toEqual(terms(`${text} `));
  });

  // What would take hours if a character were read again and again ends long before the time of a test.
  it.each(['a', ' ', '-', '"', '“', '« ', ':', 'contrat:', 'contrat: ', 'x:', '-"a', 'lieu:44,', 'alerte:a,', 'reçue:2026-11-01..', 'reçue:< ', 'reçue:moins de ', 'contrat :', '9', 'é́'])('of two million characters of “%s” ends', (unit) => {
    expect(parseSearch(unit.repeat(Math.ceil(2_000_000 / unit.length))).length).toBeGreaterThanOrEqual(0);
  }, 60_000);
});

it.each(['OU', 'OR'])('says of “%s” that it is a word, and searches it as one', (word) => {
  expect(parseSearch(`cuisine ${word} ménage`).map(({ term, problem }) => [term.kind, problem])).toEqual([['word', null], ['word', { kind: 'either', word }], ['word', null]]);
  expect(parseSearch(`cuisine ${word.toLowerCase()} "${word}"`).every(({ problem }) => problem === null)).toBe(true);
});

describe('the words of the values', () => {
  it('name every contract, every state, every rule and level', () => {
    for (const type of contractTypes) expect(terms(`contrat:${contractChoices[type][0]}`)).toEqual([{ kind: 'contract', values: [type] }]);
    for (const state of offerStates) expect(terms(`état:${stateChoices[state][0]}`)).toEqual([{ kind: 'state', values: [state] }]);
    for (const id of findingIds) expect(terms(`alerte:${id}`)).toMatchObject([{ kind: 'alert', ids: [id] }]);
    for (const level of findingLevels) expect(terms(`alerte:${level}`)).toEqual([{ kind: 'alert', ids: [], levels: [level] }]);
  });
});
