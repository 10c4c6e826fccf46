import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entities, entityFields } from '../../src-main/domain/record/entity.ts';
import { checkChanged, checkFields, listUnknownFields } from '../../src-site/records/check-fields.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';

const [stored] = [...makeSeedOffers(1, 7)].map(({ fields }) => checkFields('offer', fields).fields ?? {});
const fieldNames = Object.keys(entityFields.offer.shape);
const value = fc.oneof(fc.constantFrom(null, '', '  Deux mots ', 'received', '2026-02-30', '2026-02-28', 'FR-44', true, 12, -1, 1e9), fc.string(), fc.constant([]), fc.constant([{ id: 'x' }]), fc.constant({}));
const change = fc.dictionary(fc.constantFrom(...fieldNames), value, { maxKeys: 4 });

describe('the fields of a change to a stored record', () => {
  it('are judged as the whole record would be', () => {
    fc.assert(
      fc.property(change, (set) => {
        const laid = { ...stored, ...set };
        const [changed, whole] = [checkChanged('offer', laid, set), checkFields('offer', laid)];
        expect(changed.fields).toEqual(whole.fields);
        expect([...changed.problems].sort(byField)).toEqual([...whole.problems].sort(byField));
      }),
      { numRuns: 1000 },
    );
  });

  it('are given what a record of before does not have yet', () => {
    const { cites: _cites, ...older } = stored ?? {};
    expect(checkChanged('offer', { ...older, title: ' Titre ' }, { title: ' Titre ' }).fields).toEqual({ ...stored, title: 'Titre', cites: null });
  });

  it.each(entities)('may be looked at one by one: no rule of %s spans two', (entity) => {
    expect(entityFields[entity].def.checks ?? []).toEqual([]);
  });
});

const byField = (a: { field: string; problem: string }, b: { field: string; problem: string }) => `${a.field} ${a.problem}`.localeCompare(`${b.field} ${b.problem}`);

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s, which every object has, is no field', (field) => {
  const set = JSON.parse(`{"title":"Une","${field}":[null]}`) as Record<string, unknown>;
  expect(listUnknownFields('offer', set)).toEqual([{ field, problem: 'unknown field' }]);
});
