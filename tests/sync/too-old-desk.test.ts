import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { makeDatabase } from '../support/postgres.ts';
import { startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
let database: Client;
beforeAll(async () => {
  const databaseUrl = await makeDatabase(String(inject('postgres')));
  site = await startSite({ databaseUrl });
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await site.remove();
});

it('a Bureau too old for the site sends what it still can, reads no more, and says that it must be updated', async () => {
  const id = await site.submitOffer({ title: 'Animatrice ou animateur', description: 'x' });
  const desk = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
  await desk.client.app.saveSettings({ offline: true });
  await desk.client.offers.edit({ id, set: { employerName: 'La Ressourcerie' } });
  await database.query('update sync_meta set schema_min = 90, schema_max = 91');
  await site.submitOffer({ title: 'Que ce Bureau ne lit plus', description: 'x' });
  await desk.client.app.saveSettings({ offline: false });
  await desk.client.sync.now();

  const { store, sync } = desk.core.context.desk();
  expect(sync.status().failure?.code).toBe('upgrade_needed');
  expect(store.outbox.list(0, 10)).toEqual([]);
  const { rows } = await database.query<{ employer: string }>(`select payload->>'employerName' as employer from sync_row where id = $1`, [id]);
  expect(rows[0]?.employer).toBe('La Ressourcerie');
  expect(store.db.prepare(`select count(*) from record where entity = 'offer'`).pluck().get()).toBe(1);
});

it('what the newer site does not understand of it comes back to be reviewed, with its words', async () => {
  await database.query('update sync_meta set schema_min = 1, schema_max = 91');
  const id = await site.submitOffer({ title: 'Autre offre', description: 'x' });
  const desk = await startReadyDesk('Binta', await site.addUser('Binta', ['moderator']));
  await desk.client.app.saveSettings({ offline: true });
  await desk.client.offers.edit({ id, set: { employerName: 'Mes mots' } });
  const { store, sync } = desk.core.context.desk();
  store.db.prepare(`update outbox set set_fields = '{"removedSince":"Mes mots"}', base = '{"removedSince":null}' where id = ?`).run(id);
  await database.query('update sync_meta set schema_min = 90, schema_max = 91');
  await desk.client.app.saveSettings({ offline: false });
  await desk.client.sync.now();

  expect(sync.status().failure?.code).toBe('upgrade_needed');
  expect(store.db.prepare('select set_fields from tray where dismissed_at is null').pluck().all()).toEqual(['{"removedSince":"Mes mots"}']);
});
