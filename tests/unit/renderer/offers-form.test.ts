import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOffer, offerContent, type OfferContent } from '../../../src-main/domain/offer/offer.ts';
import { describeRefusal } from '../../../src-renderer/features/offers/edit/describe-refusal.ts';
import { contentFields, emptyContent, formGroups } from '../../../src-renderer/features/offers/edit/form-fields.ts';
import { listChanged, readFormValues, toFormValues } from '../../../src-renderer/features/offers/edit/form-values.ts';

const offer = offerContent.parse(
  makeOffer({
    title: 'Comptable', description: 'Tenir les comptes.', source: 'desk', receivedAt: '2026-11-24T09:00:00.000Z',
    payMin: 185_050, payMax: 210_000, payPeriod: 'month', payGross: false, weeklyHours: 31.5, contractMonths: 12, positions: 2,
    startsOn: '2027-01-04', employerAnonymous: true, contractType: 'CDD', remote: 'partial',
  }),
);

describe('the form of an offer', () => {
  it('has a place for every field, once', () => {
    const placed = formGroups.flatMap(({ fields }): string[] => [...fields]);
    expect(placed.toSorted()).toEqual(Object.keys(offerContent.shape).toSorted());
    expect([...contentFields].toSorted()).toEqual(placed.toSorted());
  });

  it('shows amounts in euros and gives back the same offer when nothing is touched', () => {
    const values = toFormValues(offer);
    expect(values).toMatchObject({ payMin: '1850,50', payMax: '2100', weeklyHours: '31,5', payGross: 'no', employerAnonymous: true });
    expect(readFormValues(values)).toEqual(offer);
    expect(readFormValues(toFormValues(emptyContent))).toEqual(emptyContent);
  });

  it('loses no cent of any amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (payMin) => {
        expect(readFormValues(toFormValues({ ...offer, payMin }))['payMin']).toBe(payMin);
      }),
    );
  });

  it('reads numbers as people write them', () => {
    const read = (payMin: string) => readFormValues({ ...toFormValues(offer), payMin })['payMin'];
    expect(read('1 850,50 €')).toBe(185_050);
    expect(read('1\u202f850.5')).toBe(185_050);
    expect(read('18,15')).toBe(1815);
    expect(read('environ 2000')).toBeNaN();
    expect(read(' ')).toBeNull();
  });

  it('sends only what was changed', () => {
    const before = readFormValues(toFormValues(offer));
    const now = readFormValues({ ...toFormValues(offer), title: ' Comptable unique ', payText: '', applyEmail: 'a@exemple.org' });
    expect(listChanged(before, now)).toEqual(['title', 'applyEmail']);
  });

  it('explains what the schema refuses, field by field', () => {
    const wrong = { ...readFormValues(toFormValues(offer)), title: '', applyEmail: 'contact', applyUrl: 'exemple.org', payMin: Number.NaN, weeklyHours: 200, positions: 1.5, startsOn: '2027-02-30', romeCode: 'Z9', territory: 'Loire' };
    const issues = offerContent.safeParse(wrong).error?.issues ?? [];
    const sentences = Object.fromEntries(issues.map(({ path, code }) => [path[0], describeRefusal(path[0] as keyof OfferContent, code, wrong[path[0] as keyof OfferContent])]));
    expect(sentences).toEqual({
      title: 'offers.problem.required',
      applyEmail: 'offers.problem.email',
      applyUrl: 'offers.problem.url',
      payMin: 'offers.problem.number',
      weeklyHours: 'offers.problem.too_big',
      positions: 'offers.problem.whole',
      startsOn: 'offers.problem.day',
      romeCode: 'offers.problem.rome',
      territory: 'offers.problem.territory',
    });
  });
});
