import { describe, expect, it } from 'vitest';
import { writeAutoLetters } from '../../../src-main/core/outcomes/auto-letters.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';
import { makeSmtpSettings } from '../../support/mail-server.ts';

const closed = { state: 'closed', publishedAt: '2026-10-01T09:00:00.000Z', closedAt: '2026-11-24T08:00:00.000Z', contactName: 'Inès' } as const;
const shown = { state: 'published', publishedAt: '2026-10-01T09:00:00.000Z', publicationDays: 60 } as const;
const letters = { outcome: 'Bonjour {contactName}, « {title} » ? {lien}', end: 'Bientôt finie : {lien}', nameless: 'votre structure' };
const dayMs = 86_400_000;

async function start(offers: (Partial<OfferFields> & { title: string })[]) {
  const clock = makeClock('2026-11-24T09:00:00.000Z');
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  await desk.client.letters.saveSettings(makeSmtpSettings({ port: 2525 }));
  await desk.client.outcomes.saveAuto({ letters });
  const { store } = desk.core.context.desk();
  const ids = offers.map(() => makeRecordId(clock.now()));
  store.commit({ kind: 'create', label: 'x', by: 'Test', changes: offers.map((offer, at) => ({ op: 'create', entity: 'offer', id: ids[at]!, fields: makeOffer({ description: 'x', source: 'desk', receivedAt: '2026-09-20T08:00:00.000Z', contactEmail: `c${at}@example.org`, ...offer }) })) });
  const round = async () => ((await writeAutoLetters(store, { by: 'Nadia', now: clock.now(), delayMs: 0 })) === null ? 0 : 1);
  const upcoming = async () => (await desk.client.outcomes.upcoming({ after: null, limit: 100 })).map(({ title, kind, at }) => [title, kind, at.slice(0, 10)]);
  const read = (at: number) => store.get('offer', ids[at]!)?.fields as OfferFields | undefined;
  const countAsked = (at: number) => read(at)?.outcomesAsked.length;
  const countWarned = (at: number) => read(at)?.publicationLinks.length;
  return { ...desk, clock, ids, store, round, upcoming, countAsked, countWarned };
}

describe('letters that a desk writes by itself', () => {
  it('ask at the closing, then so many days after it, and never again', async () => {
    const { round, clock, countAsked, client, ids } = await start([{ title: 'Une', ...closed }]);
    expect([await round(), countAsked(0)]).toEqual([1, 1]);
    expect(await client.letters.ofOffer({ id: ids[0]! })).toMatchObject([{ kind: 'outcome', to: 'c0@example.org' }]);
    expect([await round(), countAsked(0)]).toEqual([0, 1]);
    clock.advance(6 * dayMs);
    expect(await round()).toBe(0);
    clock.advance(dayMs);
    expect([await round(), countAsked(0)]).toEqual([1, 2]);
    clock.advance(60 * dayMs);
    expect([await round(), countAsked(0)]).toEqual([0, 2]);
  });

  it('tell once that the end of a publication is near, with a link of its own, and count as a question to the same person', async () => {
    const { round, clock, countWarned, countAsked, client, ids } = await start([{ title: 'Publiée', ...shown }, { title: 'Close', ...closed, contactEmail: 'C0@example.org' }]);
    expect([await round(), countWarned(0), countAsked(1)]).toEqual([1, 1, 0]);
    expect(await client.letters.ofOffer({ id: ids[0]! })).toMatchObject([{ kind: 'end', to: 'c0@example.org' }]);
    expect(JSON.stringify((await client.offers.get({ id: ids[0]! })).fields.publicationLinks)).not.toContain('example.org');
    clock.advance(6 * dayMs);
    expect([await round(), countWarned(0), countAsked(1)]).toEqual([0, 1, 0]);
    clock.advance(dayMs);
    expect([await round(), countAsked(1)]).toEqual([1, 1]);
  });

  it('are listed beforehand: which, to whom and when, the pause included', async () => {
    const { upcoming, clock, round, client } = await start([
      { title: 'Close', ...closed }, { title: 'Publiée', ...shown }, { title: 'Longue', ...shown, publicationDays: 90 },
      { title: 'Même personne', ...closed, contactEmail: 'c0@example.org', closedAt: '2026-11-23T08:00:00.000Z' }, { title: 'Sans adresse', ...closed, contactEmail: null },
    ]);
    expect(await upcoming()).toEqual(expect.arrayContaining([['Close', 'outcome', '2026-11-24'], ['Publiée', 'end', '2026-11-24'], ['Longue', 'end', '2026-12-23'], ['Même personne', 'outcome', '2026-11-24']]));
    expect((await client.outcomes.figures()).upcoming).toBe(4);
    await round();
    clock.advance(dayMs);
    expect(await upcoming()).toEqual(expect.arrayContaining([['Longue', 'end', '2026-12-23']]));
    expect((await upcoming()).filter(([, , at]) => at === '2026-12-01').map(([title]) => title)).toEqual(expect.arrayContaining(['Close', 'Même personne']));
    expect((await client.outcomes.upcoming({ after: 0, limit: 1 }))[0]?.place).toBe(1);
  });

  it('leave out an offer that someone stops, until it goes on again; undone as everything else', async () => {
    const { round, client, ids, countAsked, upcoming } = await start([{ title: 'Une', ...closed }]);
    const { batch } = await client.outcomes.stop({ id: ids[0]!, stopped: true });
    expect([await round(), countAsked(0), await upcoming()]).toEqual([0, 0, []]);
    expect((await client.offers.get({ id: ids[0]! })).fields.followUpStopped).toMatchObject({ by: 'Nadia' });
    await client.offers.undo({ batch });
    expect([await round(), countAsked(0)]).toEqual([1, 1]);
  });

  it('are not what a person’s undo takes back', async () => {
    const { round, client, countAsked } = await start([{ title: 'Une', ...closed }]);
    await client.offers.create({ title: 'De ma main', description: 'x' });
    await round();
    expect(await client.offers.undo({ batch: null })).toMatchObject({ label: 'De ma main' });
    expect(countAsked(0)).toBe(1);
  });

  it('are none where it is off, or no mail leaves from this desk', async () => {
    const { round, client } = await start([{ title: 'Une', ...closed }]);
    await client.outcomes.saveAuto({ letters: null });
    expect([await round(), await client.outcomes.auto()]).toEqual([0, { isOn: false, hasMail: true }]);
    await client.outcomes.saveAuto({ letters });
    await client.letters.saveSettings({ ...makeSmtpSettings({ port: 2525 }), way: 'off' });
    expect([await round(), await client.outcomes.auto()]).toEqual([0, { isOn: true, hasMail: false }]);
  });
});
