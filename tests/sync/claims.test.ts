import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import { findOffer, startDesk, startReadyDesk, type TestDesk } from '../support/make-desk.ts';
import { makeClock } from '../support/make-store.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const minute = 60_000;
let people = 0;
/** Two desks, of which the second has a clock of its own, and an offer. */
async function prepare(clock = makeClock()): Promise<{ awa: TestDesk; sami: TestDesk; id: string; names: string[] }> {
  const names = [`Awa ${++people}`, `Sami ${people}`];
  const id = await site.submitOffer({ title: `Chargée de mission ${people}`, description: 'Une mission utile.' });
  const awa = await joinDesk(site, names[0] ?? '');
  const sami = await startReadyDesk(names[1] ?? '', await site.addUser(names[1] ?? '', ['moderator']), { now: clock.now });
  await sami.client.sync.now();
  return { awa, sami, id, names };
}
const readClaim = async ({ client }: TestDesk, id: string) => (await client.offers.get({ id })).claim;

describe('a claim', () => {
  it('is told to colleagues with when it ends, in the list and on the offer, and expires by itself', async () => {
    const clock = makeClock();
    const { awa, sami, id, names } = await prepare(clock);
    await awa.client.offers.move({ id, action: 'claim' });
    await awa.client.sync.now();
    await sami.client.sync.now();
    const until = new Date(clock.now().getTime() + 60 * minute).toISOString();
    expect(await readClaim(sami, id)).toEqual({ by: names[0], until });
    expect((await findOffer(sami, `Chargée de mission ${people}`))?.claim).toEqual({ by: names[0], until });
    clock.advance(61 * minute);
    expect(Date.parse((await readClaim(sami, id))?.until ?? '')).toBeLessThan(clock.now().getTime());
  });
  it('ends by the clock of who reads it, however wrong that of who claimed is', async () => {
    // Sami’s clock is days behind Awa’s.
    const { awa, sami, id } = await prepare(makeClock('2026-11-20T09:00:00.000Z'));
    await awa.client.offers.move({ id, action: 'claim' });
    await awa.client.sync.now();
    await sami.client.sync.now();
    expect((await readClaim(sami, id))?.until).toBe('2026-11-20T10:00:00.000Z');
    expect(Date.parse((await readClaim(awa, id))?.until ?? '')).toBeGreaterThan(Date.now() + 59 * minute);
  });
  it('does not begin again because something else of the offer changes', async () => {
    const clock = makeClock();
    const { sami, id } = await prepare(clock);
    await sami.client.offers.move({ id, action: 'claim' });
    const claim = await readClaim(sami, id);
    clock.advance(20 * minute);
    await sami.client.offers.edit({ id, set: { payText: 'Selon la grille' } });
    await sami.client.sync.now();
    expect(await readClaim(sami, id)).toEqual(claim);
  });
  it('made without the network waits there, and is told when it is back', async () => {
    const { awa, sami, id, names } = await prepare();
    await awa.client.app.saveSettings({ offline: true });
    await awa.client.offers.move({ id, action: 'claim' });
    await awa.close();
    await sami.client.sync.now();
    expect(await readClaim(sami, id)).toBeNull();
    const again = await startDesk({ folder: awa.folder });
    await again.client.app.saveSettings({ offline: false });
    await again.client.sync.now();
    await sami.client.sync.now();
    expect(await readClaim(sami, id)).toMatchObject({ by: names[0] });
  });
  it('is taken over in one act, which all hear of and which is undone like any other', async () => {
    const { awa, sami, id, names } = await prepare();
    await awa.client.offers.move({ id, action: 'claim' });
    await awa.client.sync.now();
    await sami.client.sync.now();
    const { batch } = await sami.client.offers.takeOver({ id });
    await sami.client.sync.now();
    await awa.client.sync.now();
    expect(await readClaim(awa, id)).toMatchObject({ by: names[1] });
    await expect(sami.client.offers.takeOver({ id })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await sami.client.offers.undo({ batch });
    await sami.client.sync.now();
    await awa.client.sync.now();
    expect(await readClaim(awa, id)).toMatchObject({ by: names[0] });
  });
  it('never expires where someone wants it so, and ends with a decision', async () => {
    const clock = makeClock();
    const { awa, sami, id } = await prepare(clock);
    await awa.client.offers.move({ id, action: 'claim' });
    await awa.client.sync.now();
    await sami.client.sync.now();
    clock.advance(61 * minute);
    await sami.client.app.saveSettings({ claimMinutes: 0 });
    expect(await readClaim(sami, id)).toMatchObject({ until: null });
    await sami.client.offers.decide({ id, kind: 'accept', letter: null });
    expect(await readClaim(sami, id)).toBeNull();
  });
  it('of a colleague does not stop a decision taken without the network: it passes, and nothing is left to settle', async () => {
    const { awa, sami, id, names } = await prepare();
    await sami.client.app.saveSettings({ offline: true, decisionDelayMinutes: 0 });
    await awa.client.offers.move({ id, action: 'claim' });
    await awa.client.sync.now();
    await sami.client.offers.decide({ kind: 'refuse', id, reason: 'expired', articles: 'none', letter: null });
    await sami.client.app.saveSettings({ offline: false });
    await sami.client.sync.now();
    await awa.client.sync.now();
    const { fields, claim, conflictIds } = await awa.client.offers.get({ id });
    expect([fields.state, fields.decision?.by, claim, conflictIds]).toEqual(['refused', names[1], null, []]);
  });
});
