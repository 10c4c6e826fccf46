import { describe, expect, it } from 'vitest';
import { checkOffer } from '../../../src-main/domain/findings/check-offer.ts';
import { describeRecord } from '../../../src-main/domain/findings/describe-record.ts';
import { findingIds } from '../../../src-main/domain/findings/finding.ts';
import { referenceTables } from '../../../src-main/domain/findings/reference/amounts.ts';
import { changesFindings, usualTuning } from '../../../src-main/domain/findings/rule-tuning.ts';
import { listOutOfBounds, listThresholds, readThresholds, type SetThresholds, setThresholds } from '../../../src-main/domain/findings/thresholds.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';

const text = 'Vous accompagnez les habitants du quartier dans leurs démarches, avec une équipe de six salariés. '.repeat(4);
const find = (known: Partial<OfferFields>, set: SetThresholds) => {
  const offer = makeOffer({ title: 'Coordinateur·rice', description: text, source: 'site', receivedAt: '2026-09-10T08:00:00.000Z', datedOn: '2026-09-10', ...known });
  return checkOffer(describeRecord(offer), { ...referenceTables, thresholds: readThresholds(() => set), twins: [{ id: 'a', name: 'Autre', similarity: 0.85, isSamePost: true }] }, '2026-09-15').map(({ why }) => why.reason);
};

describe('an editorial threshold', () => {
  it.each<[string, Partial<OfferFields>, string, Record<string, number>]>([
    ['the days to answer', { applyBy: '2026-11-20' }, 'date.far', { mostDaysToApply: 60 }],
    ['the width of a range', { payMin: 200_000, payMax: 260_000, payPeriod: 'month', payText: '2000 à 2600 € brut par mois' }, 'salaire.range', { widestRangePercent: 20 }],
    ['the supplement to a civic service', { contractType: 'SC', payMin: 70_000, payMax: 70_000, payPeriod: 'month', payText: '700 € par mois' }, 'sc.mots.pay', { mostAddedPercent: 5 }],
    ['the likeness of twins', {}, 'doublon', { leastAlikePercent: 80 }],
    ['the length of a text', {}, 'qualite', { fewestCharacters: 1000 }],
    ['the exclamation marks of a text', { description: `${text}Venez ! Vite !` }, 'qualite.exclamation', { mostExclamations: 1 }],
    ['the letters of a title in capitals', { title: 'CHEF·FE' }, 'qualite.capitals', { fewestCapitals: 5 }],
    ['the emoji of a text', { description: `${text}🎉🎉🎉` }, 'qualite.emoji', { mostEmoji: 2 }],
  ])('that a team sets decides on %s', (_name, known, reason, set) => {
    expect(find(known, null)).not.toContain(reason);
    expect(find(known, set)).toContain(reason);
  });
  it('that is out of its bounds, or of another version of Bureau, leaves Bureau’s', () => {
    expect(find({}, { fewestCharacters: 1_000_000 })).not.toContain('qualite');
    expect(setThresholds.parse({ demain: 4 })).toEqual({ demain: 4 });
    expect(find({}, { demain: 4 })).toEqual(find({}, null));
    expect(listOutOfBounds('qualite', { fewestCharacters: 2.5, mostEmoji: 3, demain: -1 })).toEqual(['fewestCharacters']);
  });
  it('has a name of its own and a usual value within its bounds', () => {
    const all = findingIds.flatMap(listThresholds);
    expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
    for (const [, { usual, least, most }] of all) expect(usual >= least && usual <= most).toBe(true);
  });
  it('changes findings as a level does, unless its rule stays off', () => {
    const set = { ...usualTuning, thresholds: { fewestCharacters: 200 } };
    expect(changesFindings(usualTuning, set)).toBe(true);
    expect(changesFindings(set, { ...set, thresholds: { fewestCharacters: 200 } })).toBe(false);
    expect(changesFindings({ ...usualTuning, isOn: false }, { ...set, isOn: false })).toBe(false);
  });
});
