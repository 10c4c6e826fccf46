import { describe, expect, it } from 'vitest';
import { articleOnePoints, readArticleOne } from '../../../src-main/domain/ess/article-one.ts';
import { findEsusEnd, readEsusState } from '../../../src-main/domain/ess/esus-approval.ts';
import { isExcludedActivity, readActivity } from '../../../src-main/domain/ess/excluded-activity.ts';
import { readLegalCategory } from '../../../src-main/domain/ess/legal-category.ts';
import { reachVerdict } from '../../../src-main/domain/ess/reach-verdict.ts';
import type { Saying } from '../../../src-main/domain/ess/statement.ts';

const today = '2026-11-24';
const judge = (...sayings: Saying[]) => reachVerdict(sayings.map((says) => ({ file: 'f.csv', field: says.kind, on: null, says })), today);
const category = (code: string): Saying => ({ kind: 'legalCategory', code });
const esus = (from: string | null, until: string | null): Saying => ({ kind: 'esus', approval: { from, until } });
const flag = (value: boolean): Saying => ({ kind: 'essFlag', value });
const ids = (messages: { id: string }[]) => messages.map(({ id }) => id.replace('ess.contradiction.', ''));

describe('a legal category', () => {
  it.each([
    ['9220', 'byRight'], ['9260', 'byRight'], ['9300', 'byRight'], ['8210', 'byRight'], ['5460', 'byRight'], ['5558', 'byRight'], ['6317', 'byRight'],
    ['9210', 'possible'], ['9900', 'possible'], ['5432', 'possible'], ['5710', 'commercial'], ['5499', 'commercial'], ['5720', 'commercial'],
    ['1000', 'excluded'], ['7410', 'excluded'], ['8450', 'excluded'], ['9150', 'excluded'], ['6901', 'unlisted'],
  ])('%s is %s', (code, standing) => expect(readLegalCategory(code)?.standing).toBe(standing));
  it.each(['922', 'SARL', '92201', ''])('%j is none', (code) => expect(readLegalCategory(code)).toBeNull());
});

describe('an activity', () => {
  it('is read with or without its dot', () => expect([readActivity('9499Z'), readActivity('94.99Z'), readActivity('94')]).toEqual(['94.99Z', '94.99Z', null]));
  it('of a union, a church, a party or an administration is outside; other associations are inside', () =>
    expect(['94.11Z', '94.20Z', '94.91Z', '94.92Z', '84.11Z', '94.99Z', '88.99B'].map(isExcludedActivity)).toEqual([true, true, true, true, true, false, false]));
});

describe('an ESUS approval', () => {
  it.each([
    { from: '2021-12-01', until: null, state: 'ending' }, { from: '2021-11-24', until: null, state: 'expired' }, { from: '2025-01-01', until: '2026-11-24', state: 'ending' },
    { from: '2025-01-01', until: '2027-02-23', state: 'valid' }, { from: '2025-01-01', until: '2026-11-23', state: 'expired' },
    { from: '2027-01-01', until: null, state: 'future' }, { from: null, until: null, state: 'undated' },
  ])('from $from until $until is $state', ({ from, until, state }) => expect(readEsusState({ from, until }, null, today)).toBe(state));
  it('lasts five years, two for a company of less than three', () => {
    expect(findEsusEnd({ from: '2024-03-01', until: null }, '2015-01-01')).toBe('2029-02-28');
    expect(findEsusEnd({ from: '2024-03-01', until: null }, '2022-01-01')).toBe('2026-02-28');
    expect(findEsusEnd({ from: '2024-03-01', until: '2027-01-01' }, '2022-01-01')).toBe('2027-01-01');
  });
});

describe('the list of article 1', () => {
  const all = Object.fromEntries(articleOnePoints.map((point) => [point, 'yes' as const]));
  it('is met by all, failed by one, open otherwise', () => {
    expect(readArticleOne(all)).toEqual({ outcome: 'met' });
    expect(readArticleOne({ ...all, reserves: 'no' })).toEqual({ outcome: 'failed', points: ['reserves'] });
    expect(readArticleOne({ purpose: 'yes' })).toMatchObject({ outcome: 'open', points: articleOnePoints.slice(1) });
  });
});

describe('a verdict', () => {
  it('is « de droit » by status, whatever the flag leaves out', () => {
    expect(judge(category('9220'))).toMatchObject({ code: 'byRight', expires: null, contradictions: [], nextProof: null });
    expect(judge(category('9220'), { kind: 'activity', code: '62.01Z' }).code).toBe('byRight');
  });
  it('explains a source that denies the status', () => expect(ids(judge(category('9220'), flag(false)).contradictions)).toEqual(['flagDenies']));
  it('proposes a proof wherever sources contradict each other, also of a « non »', () => {
    const verdict = judge(category('7210'), { kind: 'rna', number: 'W751000001', isRegister: false });
    expect(verdict).toMatchObject({ code: 'no', nextProof: { id: 'ess.proof.currentNotice' } });
    expect(ids(verdict.contradictions)).toEqual(['rnaOfCompany']);
  });
  it('asks about an activity that INSEE leaves out', () => {
    const verdict = judge(category('9220'), { kind: 'activity', code: '94.20Z' });
    expect(verdict).toMatchObject({ code: 'toEstablish', nextProof: { id: 'ess.proof.statutes' } });
    expect(ids(verdict.contradictions)).toEqual(['activity']);
  });
  it('never refuses a company by its code: a SCIC may be one', () =>
    expect(judge(category('5710'))).toMatchObject({ code: 'toEstablish', reason: { id: 'ess.reason.company' }, nextProof: { id: 'ess.proof.statutes' } }));
  it('is « agréée » while the approval runs, and ends with it', () => {
    expect(judge(category('5710'), esus('2024-01-01', '2028-12-31'))).toMatchObject({ code: 'approved', expires: '2028-12-31', nextProof: null });
    expect(judge(category('5710'), esus('2024-01-01', '2026-12-31'))).toMatchObject({ code: 'approved', nextProof: { id: 'ess.proof.esusRenewal' } });
    expect(judge(category('5710'), esus(null, null))).toMatchObject({ code: 'approved', expires: null, nextProof: { id: 'ess.proof.esusDecision' } });
  });
  it('goes back to « à établir » when the approval has ended, and says so', () => {
    const verdict = judge(category('5710'), esus('2019-01-01', '2023-12-31'));
    expect(verdict).toMatchObject({ code: 'toEstablish', reason: { id: 'ess.reason.esusExpired' }, nextProof: { id: 'ess.proof.esusRenewal' } });
    expect(ids(verdict.contradictions)).toEqual(['esusExpired']);
  });
  it('takes the approval that lasts longest', () =>
    expect(judge(category('5710'), esus('2016-01-01', '2020-12-31'), esus('2021-01-01', '2027-12-31'))).toMatchObject({ code: 'approved', expires: '2027-12-31' }));
  it('takes the mark of a company, and asks for its proof', () => {
    expect(judge(category('5710'), flag(true))).toMatchObject({ code: 'byRight', nextProof: { id: 'ess.proof.registryExtract' } });
    expect(judge(category('5710'), { kind: 'registryMention' })).toMatchObject({ code: 'byRight', nextProof: null });
  });
  it('takes the mark of a SCIC whose category is not in the table', () => {
    expect(judge(category('6901'), { kind: 'essFranceList' }).code).toBe('byRight');
    expect(judge(category('6901')).code).toBe('toEstablish');
    expect(judge(category('9900'), { kind: 'essFranceList' }).code).toBe('toEstablish');
  });
  it('refuses what cannot be, unless a source says otherwise', () => {
    expect(judge(category('7210'))).toMatchObject({ code: 'no', nextProof: null });
    const verdict = judge(category('7410'), flag(true));
    expect(verdict).toMatchObject({ code: 'toEstablish', nextProof: { id: 'ess.proof.currentNotice' } });
    expect(ids(verdict.contradictions)).toEqual(['excludedButEss']);
  });
  it('puts two categories that oppose each other, and an association’s number on a company, before a person', () => {
    expect(ids(judge(category('9220'), category('5710')).contradictions)).toEqual(['categories']);
    expect(judge(category('9220'), category('5710')).code).toBe('toEstablish');
    expect(ids(judge(category('5710'), { kind: 'rna', number: 'W751000001', isRegister: false }).contradictions)).toEqual(['rnaOfCompany']);
  });
  it('trusts the register of associations, not a number copied elsewhere', () => {
    expect(judge({ kind: 'rna', number: 'W751000001', isRegister: true })).toMatchObject({ code: 'byRight' });
    expect(judge({ kind: 'rna', number: 'W751000001', isRegister: false })).toMatchObject({ code: 'toEstablish', nextProof: { id: 'ess.proof.rnaExtract' } });
  });
  it('knows an AI and a GEIQ by their kind, and asks the form of an EI', () => {
    expect(judge({ kind: 'inclusion', type: 'AI' }).code).toBe('byRight');
    const odd = judge({ kind: 'inclusion', type: 'AI' }, { kind: 'activity', code: '84.13Z' });
    expect(odd.contradictions).toMatchObject([{ values: { code: 'AI', activity: '84.13Z' } }]);
    expect(judge({ kind: 'inclusion', type: 'EI' })).toMatchObject({ code: 'toEstablish', nextProof: { id: 'ess.proof.legalCategory' } });
  });
  it('reads statutes: met, they still need the mention; failed, it is no', () => {
    expect(judge(category('5710'), { kind: 'articleOne', result: { outcome: 'met' } })).toMatchObject({ code: 'toEstablish', nextProof: { id: 'ess.proof.registryExtract' } });
    expect(judge(category('5710'), { kind: 'articleOne', result: { outcome: 'failed', points: ['reserves'] } }).code).toBe('no');
  });
  it('asks first whether it lives, of one that a source calls ceased', () =>
    expect(judge(category('9220'), { kind: 'closed' })).toMatchObject({ code: 'byRight', nextProof: { id: 'ess.proof.currentNotice' } }));
  it('is « inconnu » when nobody says anything', () => expect(judge()).toMatchObject({ code: 'unknown', sources: [], nextProof: { id: 'ess.proof.legalCategory' } }));
});
