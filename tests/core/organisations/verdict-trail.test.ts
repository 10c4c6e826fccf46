import { expect, it } from 'vitest';
import { z } from 'zod';
import { listChangedVerdicts } from '../../../src-main/core/organisations/list-changed-verdicts.ts';
import { sweepVerdicts } from '../../../src-main/core/organisations/sweep-verdicts.ts';
import { watchVerdicts } from '../../../src-main/core/organisations/watch-verdicts.ts';
import { giveReferences, startOrganisations } from '../../support/organisations.ts';

const approved = 'siren,cj,esusDu,esusAu\n775672272,5710,2099-01-01,2100-12-31\n'.replace('2099', '2020');

it('a file that is replaced leaves a trace of what the verdict was, and says which published offers it touches', async () => {
  const { client, add, offer } = await startOrganisations();
  const id = add();
  await giveReferences(client, approved);
  expect(await client.organisations.changedVerdicts()).toEqual([]);
  const published = await offer();
  await client.offers.decide({ kind: 'accept', id: published, letter: null });
  await offer({ title: 'Pas encore lue' });
  await giveReferences(client, approved.replace('2100', '2021'));
  expect(await client.organisations.changedVerdicts()).toMatchObject([
    { id, name: 'La Remise', from: 'approved', code: 'toEstablish', reason: { id: 'ess.reason.esusExpired' }, published: 1, offers: [{ id: published, title: 'Valoriste' }] },
  ]);
  expect((await client.organisations.get({ id })).trail.map(({ code }) => code)).toEqual(['toEstablish', 'approved']);
});
it('an approval that ends in the night leaves its trace the next day, for thirty days', async () => {
  const { client, store, add } = await startOrganisations();
  add();
  await giveReferences(client, approved);
  await sweepVerdicts(store, new Date('2100-12-31T12:00:00Z'));
  await sweepVerdicts(store, new Date('2101-01-01T06:00:00Z'));
  expect(await listChangedVerdicts(store, new Date('2101-01-01T06:00:00Z'))).toMatchObject([{ from: 'approved', code: 'toEstablish', at: '2101-01-01T06:00:00.000Z', published: 0, offers: [] }]);
  expect(await listChangedVerdicts(store, new Date('2101-02-01T06:00:00Z'))).toEqual([]);
});
it('an approval is told ninety days before its end, even one that this desk sees for the first time, until it is renewed', async () => {
  const { client, store, add } = await startOrganisations();
  const id = add();
  await giveReferences(client, approved);
  await sweepVerdicts(store, new Date('2100-10-01T06:00:00Z'));
  expect(await listChangedVerdicts(store, new Date('2100-10-01T06:00:00Z'))).toEqual([]);
  await sweepVerdicts(store, new Date('2100-10-02T06:00:00Z'));
  // It stays there longer than a change does: until someone has asked.
  expect(await listChangedVerdicts(store, new Date('2100-12-30T06:00:00Z'))).toMatchObject([{ id, from: null, code: 'approved', ends: '2100-12-31' }]);
  await giveReferences(client, approved.replace('2100', '2105'));
  await sweepVerdicts(store, new Date('2100-12-30T06:00:00Z'));
  expect(await listChangedVerdicts(store, new Date('2100-12-30T06:00:00Z'))).toEqual([]);

  const other = await startOrganisations();
  other.add();
  await giveReferences(other.client, approved);
  await sweepVerdicts(other.store, new Date('2100-12-01T06:00:00Z'));
  expect(await listChangedVerdicts(other.store, new Date('2100-12-01T06:00:00Z'))).toMatchObject([{ from: null, ends: '2100-12-31' }]);
});
it('a verdict that changed lately to an approval that ends soon is told for both', async () => {
  const { client, store, add } = await startOrganisations();
  const id = add();
  await giveReferences(client, approved.replace('2100', '2021'));
  await sweepVerdicts(store, new Date('2100-12-01T06:00:00Z'));
  await giveReferences(client, approved);
  await sweepVerdicts(store, new Date('2100-12-02T06:00:00Z'));
  expect(await listChangedVerdicts(store, new Date('2100-12-02T06:00:00Z'))).toMatchObject([{ id, from: 'toEstablish', code: 'approved', ends: '2100-12-31' }]);
});
it('what someone typed is not kept in the trace', async () => {
  const { client, add } = await startOrganisations();
  const id = add({ legalForm: 'Association loi 1901' });
  expect((await client.organisations.get({ id })).trail).toMatchObject([{ code: 'toEstablish', reason: null }]);
});
it('the first look at an organisation is no change, and of one that is gone nothing is shown, nor kept from the next day on', async () => {
  const { client, store, add } = await startOrganisations();
  const id = add();
  await giveReferences(client, approved);
  await client.organisations.changedVerdicts();
  await giveReferences(client, approved.replace('2100', '2021'));
  expect(await client.organisations.changedVerdicts()).toHaveLength(1);
  store.commit({ kind: 'delete', label: '', by: 'Nadia', changes: [{ op: 'delete', entity: 'organisation', id }] });
  expect(await client.organisations.changedVerdicts()).toEqual([]);
  await sweepVerdicts(store, new Date('2101-01-01T06:00:00Z'));
  expect(store.db.prepare("select count(*) from setting where name like 'verdict.%'").pluck().get()).toBe(0);
});
it('an offer that the site has published counts as one, like one that is on its way there', async () => {
  const { client, store, add, offer } = await startOrganisations();
  const id = add();
  await giveReferences(client, approved);
  await client.organisations.changedVerdicts();
  const published = await offer();
  await client.offers.decide({ kind: 'accept', id: published, letter: null });
  store.commit({ kind: 'edit', label: '', by: 'site', changes: [{ op: 'update', entity: 'offer', id: published, set: { state: 'published', publishedAt: '2026-11-01T08:00:00.000Z' } }] });
  await giveReferences(client, approved.replace('2100', '2021'));
  expect(await client.organisations.changedVerdicts()).toMatchObject([{ id, published: 1, offers: [{ id: published }] }]);
});
it('a desk at rest looks by itself, after its start and after an exchange of another day, and tells the windows only of a change', async () => {
  const { client, store, add } = await startOrganisations();
  add();
  await giveReferences(client, approved);
  let now = new Date('2100-12-31T12:00:00Z');
  let told = 0;
  const watch = watchVerdicts({ store, host: { now: () => now, log: () => {} }, tell: () => void told++ }, { start: 0, quiet: 0 });
  const swept = () => store.db.prepare("select value from setting where name = 'sweptVerdicts'").pluck().get() as string | undefined;
  await expect.poll(swept).toContain('2100-12-31');
  now = new Date('2101-01-01T06:00:00Z');
  watch.onExchanged();
  await expect.poll(() => told).toBe(1);
  expect(await listChangedVerdicts(store, now)).toMatchObject([{ from: 'approved', code: 'toEstablish' }]);
});
it('nobody sweeps twice for one day: neither two who ask at once, nor the next start', async () => {
  const { client, store, add } = await startOrganisations();
  const id = add();
  await giveReferences(client, approved);
  const now = new Date('2100-12-31T12:00:00Z');
  await sweepVerdicts(store, now);
  const later = new Date('2101-01-01T06:00:00Z');
  expect(await Promise.all([sweepVerdicts(store, later), sweepVerdicts(store, later)])).toEqual([1, 1]);
  store.saveSetting(`verdict.${id}`, []);
  expect(await sweepVerdicts(store, later)).toBe(0);
  expect(store.db.prepare('select value from setting where name = ?').pluck().get(`verdict.${id}`)).toBe('[]');
});
it('the day of a verdict is that of Paris: at 23:30 UTC of its last day in winter, an approval is over', async () => {
  const { client, store, add } = await startOrganisations();
  const id = add();
  await giveReferences(client, approved);
  await sweepVerdicts(store, new Date('2100-12-31T22:30:00Z'));
  expect(store.readSetting(`verdict.${id}`, z.array(z.object({ code: z.string() })))?.map(({ code }) => code)).toEqual(['approved']);
  await sweepVerdicts(store, new Date('2100-12-31T23:30:00Z'));
  expect(store.readSetting(`verdict.${id}`, z.array(z.object({ code: z.string() })))?.map(({ code }) => code)).toEqual(['toEstablish', 'approved']);
});
