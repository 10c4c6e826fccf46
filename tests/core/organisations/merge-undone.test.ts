import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergedFields } from '../../../src-main/domain/organisation/plan-merge.ts';
import type { OrganisationFields } from '../../../src-main/domain/organisation/organisation.ts';
import { emptyOrganisation, mergeSeen, startOrganisations } from '../../support/organisations.ts';

const at = '2026-11-01T08:00:00.000Z';
const text = fc.option(fc.string({ minLength: 1, maxLength: 12 }).map((words) => `x${words.trim()}`));
const ids = ['1', '2', '3', '4'].map((digit) => `01900000-0000-7000-8000-00000000000${digit}`);
const some = <T>(make: (id: string, at: number) => T) => fc.shuffledSubarray([0, 1, 2, 3]).map((picked) => picked.map((i) => make(ids[i]!, i)));

const organisation: fc.Arbitrary<OrganisationFields> = fc.record({
  name: fc.constantFrom('La Remise', 'Remise', 'Les Glycines'),
  siret: fc.constantFrom(null, '77567227221138', '11000202900019'), rna: fc.constantFrom(null, 'W441000001'), legalForm: text, address: text, city: text, about: text, visitNotes: text,
  territory: fc.constantFrom(null, 'FR-44', 'FR-49'), website: fc.constantFrom(null, 'https://remise.example.org'), postcode: fc.constantFrom(null, '44000'),
  essOverride: fc.constantFrom(null, { code: 'byRight' as const, reason: 'Statuts lus.', until: null, by: 'Awa', at }),
  vat: fc.constantFrom(null, 'BE0400378485'), identifiersKept: fc.constantFrom(null, { reason: 'Lu au registre.', by: 'Awa', at }),
  articleOne: fc.constantFrom(null, { file: null, by: 'Awa', at, answers: { purpose: 'yes' as const } }),
  registryMention: fc.constantFrom(null, { file: null, by: 'Awa', at, on: '2026-03-03' }), verdictOf: fc.constantFrom(null, ...ids),
  files: some((_, i) => ({ sha256: String(i).repeat(64), name: `piece-${i}.pdf`, size: 12, type: 'application/pdf', addedBy: 'Awa', addedAt: at })),
  distinctFrom: some((id) => ({ id, by: 'Awa', at })),
  distinctContacts: some((id) => ({ id, by: 'Awa', at })),
  mergedFrom: some((id) => ({ id, name: 'Ancienne', siret: null, rna: null, was: null, by: 'Awa', at })),
});

it('merged then undone, or taken apart, both are exactly what they were, and found as they were', async () => {
  const { client, store } = await startOrganisations();
  const lists = ['organisation_list', 'organisation_merged_list'];
  const readAll = (...pair: string[]) => ({
    records: pair.map((id) => store.get('organisation', id)?.fields),
    lists: lists.map((list) => store.db.prepare(`select one.*, '' as row from ${list} as one join record on record.row = one.row where record.id in (?, ?) order by record.id`).all(...pair)),
    keys: pair.map((id) => store.db.prepare(`select key from organisation_key_list join record on row = place >> 5 where id = ? order by place`).all(id)),
  });
  await fc.assert(
    fc.asyncProperty(organisation, organisation, fc.subarray([...mergedFields]), fc.boolean(), async (one, other, taken, byUndo) => {
      const [stays, goes] = [crypto.randomUUID(), crypto.randomUUID()];
      const make = (id: string, fields: OrganisationFields) => ({ op: 'create' as const, entity: 'organisation' as const, id, fields: { ...emptyOrganisation, ...fields } });
      store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [make(stays, one), make(goes, other)] });
      const before = readAll(stays, goes);
      await mergeSeen(client, stays, goes, taken);
      expect(store.get('organisation', goes)).toBeUndefined();
      if (byUndo) await client.offers.undo({ batch: null });
      else await client.organisations.unmerge({ id: stays, other: goes });
      expect(readAll(stays, goes)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
