import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

const corrections = [{ field: 'payMin', comment: 'Il manque le montant' }];

async function start() {
  const clock = makeClock();
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  const { id } = await desk.client.offers.create({ title: 'Animateur nature', description: 'Des sorties' });
  desk.core.context.desk().store.saveSetting('sync.connection', { url: 'https://site.example/api/', token: 't' });
  const read = () => desk.client.offers.get({ id });
  const ask = () => desk.client.offers.decide({ id, kind: 'askCorrections', corrections, letter: 'Bonjour, {lien}' });
  return { ...desk, clock, id, read, ask };
}
const readToken = (address: string | null) => address?.replace('https://site.example/api/corrections/', '') ?? '';
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

it('a request for corrections makes a link of 256 bits, of which only the hash is in the offer', async () => {
  const { ask, read } = await start();
  await ask();
  const { correctionAddress, fields } = await read();
  expect(readToken(correctionAddress)).toMatch(/^[\w-]{43}$/);
  expect(fields.correctionLink).toMatchObject({ at: fields.decision?.at, hash: hash(readToken(correctionAddress)), remindedAt: null });
  expect(JSON.stringify(fields)).not.toContain(readToken(correctionAddress));
});

it('the link has the days of the settings; 0 is never', async () => {
  const { client, ask, read, clock, id } = await start();
  const later = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString();
  await client.app.saveSettings({ remindAfterDays: 5, closeAfterDays: 20 });
  await ask();
  expect((await read()).fields.correctionLink).toMatchObject({ remindAt: later(5), closeAt: later(20), until: later(20) });
  await client.offers.move({ id, action: 'reopen' });
  await client.app.saveSettings({ remindAfterDays: 0, closeAfterDays: 0 });
  await ask();
  expect((await read()).fields.correctionLink).toMatchObject({ remindAt: null, closeAt: null, until: later(90) });
});

it('asked again, there is another link, and no other decision leaves one', async () => {
  const { client, ask, read, clock, id } = await start();
  await ask();
  const first = (await read()).correctionAddress;
  clock.advance(1000);
  await ask();
  const second = (await read()).correctionAddress;
  expect(second).not.toBe(first);
  await client.offers.undo({ batch: null });
  expect((await read()).correctionAddress).toBe(first);
  await client.offers.decide({ id, kind: 'accept', letter: null });
  expect(await read()).toMatchObject({ correctionAddress: null, fields: { correctionLink: null } });
});

it('is shown on the desk that made it, and on no other', async () => {
  const [one, other] = [await start(), await start()];
  await one.ask();
  const { fields } = await one.read();
  const { state, decision, correctionLink } = fields;
  other.core.context.desk().store.commit({ kind: 'edit', label: 'x', by: 'test', changes: [{ op: 'update', entity: 'offer', id: other.id, set: { state, decision, correctionLink } }] });
  expect((await other.read()).correctionAddress).toBeNull();
});

it('there is no address without a site', async () => {
  const { core, ask, read } = await start();
  core.context.desk().store.saveSetting('sync.connection', null);
  await ask();
  expect((await read()).correctionAddress).toBeNull();
});
