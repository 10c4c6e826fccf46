import { expect, it } from 'vitest';
import { listChangedVerdicts, sweepVerdicts } from '../../../src-main/core/organisations/sweep-verdicts.ts';
import type { DeskClient } from '../../support/make-desk.ts';
import { startOrganisations } from '../../support/organisations.ts';

async function give(client: DeskClient, content: string, fileName = 'esus.csv') {
  const { id } = await client.references.begin({ fileName, size: content.length });
  await client.references.chunk({ id, bytes: Buffer.from(content).toString('base64') });
  await client.references.end({ id });
  return id;
}
const approved = 'siren,cj,esusDu,esusAu\n775672272,5710,2099-01-01,2100-12-31\n'.replace('2099', '2020');

it('a file that is replaced leaves a trace of what the verdict was, and says which published offers it touches', async () => {
  const { client, add, offer } = await startOrganisations();
  const id = add();
  await give(client, approved);
  expect(await client.organisations.changedVerdicts()).toEqual([]);
  const published = await offer();
  await client.offers.decide({ kind: 'accept', id: published, letter: null });
  await offer({ title: 'Pas encore lue' });
  await give(client, approved.replace('2100', '2021'));
  expect(await client.organisations.changedVerdicts()).toMatchObject([
    { id, name: 'La Remise', from: 'approved', code: 'toEstablish', reason: { id: 'ess.reason.esusExpired' }, published: 1, offers: [{ id: published, title: 'Valoriste' }] },
  ]);
  expect((await client.organisations.get({ id })).trail.map(({ code }) => code)).toEqual(['toEstablish', 'approved']);
});
it('an approval that ends in the night leaves its trace the next day, for thirty days', async () => {
  const { client, store, add } = await startOrganisations();
  add();
  await give(client, approved);
  await sweepVerdicts(store, new Date('2100-12-31T12:00:00Z'));
  await sweepVerdicts(store, new Date('2101-01-01T06:00:00Z'));
  expect(listChangedVerdicts(store, new Date('2101-01-01T06:00:00Z'))).toMatchObject([{ from: 'approved', code: 'toEstablish', at: '2101-01-01T06:00:00.000Z', published: 0, offers: [] }]);
  expect(listChangedVerdicts(store, new Date('2101-02-01T06:00:00Z'))).toEqual([]);
});
it('what someone typed is not kept in the trace', async () => {
  const { client, add } = await startOrganisations();
  const id = add({ legalForm: 'Association loi 1901' });
  expect((await client.organisations.get({ id })).trail).toMatchObject([{ code: 'toEstablish', reason: null }]);
});
it('the first look at an organisation is no change, and of one that is gone nothing is shown, nor kept from the next day on', async () => {
  const { client, store, add } = await startOrganisations();
  const id = add();
  await give(client, approved);
  await client.organisations.changedVerdicts();
  await give(client, approved.replace('2100', '2021'));
  expect(await client.organisations.changedVerdicts()).toHaveLength(1);
  store.commit({ kind: 'delete', label: '', by: 'Nadia', changes: [{ op: 'delete', entity: 'organisation', id }] });
  expect(await client.organisations.changedVerdicts()).toEqual([]);
  await sweepVerdicts(store, new Date('2101-01-01T06:00:00Z'));
  expect(store.db.prepare("select count(*) from setting where name like 'verdict.%'").pluck().get()).toBe(0);
});
