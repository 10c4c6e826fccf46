import { describe, expect, it } from 'vitest';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

const closed = { state: 'closed', publishedAt: '2026-10-01T09:00:00.000Z', closedAt: '2026-11-24T08:00:00.000Z', contactEmail: 'ines@example.org', contactName: 'Inès' } as const;
const letter = { template: 'Bonjour {contactName}, « {title} » : {lien}', nameless: 'votre structure' };
const dayMs = 86_400_000;

async function start(offers: (Partial<OfferFields> & { title: string })[]) {
  const clock = makeClock('2026-11-24T09:00:00.000Z');
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  await desk.client.app.saveSettings({ decisionDelayMinutes: 0 });
  const { store } = desk.core.context.desk();
  const ids = offers.map(() => makeRecordId(clock.now()));
  store.commit({ kind: 'create', label: 'x', by: 'Test', changes: offers.map((offer, at) => ({ op: 'create', entity: 'offer', id: ids[at]!, fields: makeOffer({ description: 'x', source: 'desk', receivedAt: '2026-09-20T08:00:00.000Z', ...closed, ...offer }) })) });
  const ask = async (...wanted: number[]) => (await desk.client.outcomes.ask({ ids: wanted.map((at) => ids[at]!), ...letter })).results.map(({ outcome }) => outcome);
  const of = (at: number) => desk.client.outcomes.of({ id: ids[at]! });
  return { ...desk, clock, ids, ask, of, store };
}

describe('asking what became of a post', () => {
  it('leaves a letter with a place for the link, of which the offer holds only hashes; undone as everything else', async () => {
    const { client, ids, ask, of } = await start([{ title: 'Animatrice' }]);
    expect(await of(0)).toMatchObject({ step: 'toAsk', ask: 'done', asked: null });
    expect(await ask(0)).toEqual(['done']);
    expect(await of(0)).toMatchObject({ step: 'waiting', asked: { by: 'Nadia', letter: 'Bonjour Inès, « Animatrice » : {lien}' } });
    const { fields } = await client.offers.get({ id: ids[0]! });
    expect(JSON.stringify(fields.outcomesAsked)).not.toContain('ines@');
    await client.offers.undo({ batch: null });
    expect(await of(0)).toMatchObject({ step: 'toAsk', asked: null });
  });

  it('leaves in peace for as long who was asked for corrections and has answered', async () => {
    const correctionLink = { at: '2026-11-23T09:00:00.000Z', hash: 'a'.repeat(64), until: '2026-12-23T09:00:00.000Z', remindAt: null, closeAt: null, remindedAt: null };
    const { ask, clock } = await start([{ title: 'Close' }, { title: 'Revenue corrigée', state: 'received', closedAt: null, publishedAt: null, correctionLink }]);
    expect(await ask(0)).toEqual(['paused']);
    clock.advance(6 * dayMs);
    expect(await ask(0)).toEqual(['done']);
  });

  it('leaves in peace for as long who was asked for corrections, whatever was decided since; not of a request that was undone', async () => {
    const { client, ids, ask } = await start([{ title: 'Close' }, { title: 'Corrigée', state: 'received', closedAt: null, publishedAt: null }, { title: 'Autre', contactEmail: 'zoe@example.org' }, { title: 'Défaite', contactEmail: 'zoe@example.org', state: 'received', closedAt: null, publishedAt: null }]);
    const askFor = (at: number) => client.offers.decide({ kind: 'askCorrections', id: ids[at]!, corrections: [{ field: 'payText', comment: 'Combien ?' }], letter: 'Bonjour {lien}' });
    await askFor(1);
    await client.offers.decide({ kind: 'accept', id: ids[1]!, letter: null });
    await askFor(3);
    await client.offers.undo({ batch: null });
    expect(await ask(0, 2)).toEqual(['paused', 'done']);
  });

  it('asks the same person once in so many days, over all their offers, corrections included', async () => {
    const decision: OfferFields['decision'] = { kind: 'askCorrections', corrections: [{ field: 'title', comment: '' }], letter: null, by: 'Awa', at: '2026-11-23T09:00:00.000Z' };
    const { ask, clock, of, client } = await start([
      { title: 'Une' }, { title: 'Deux', contactEmail: 'INES@example.org' }, { title: 'Trois', contactEmail: 'paul@example.org' },
      { title: 'Quatre', contactEmail: 'zoe@example.org' }, { title: 'Cinq', contactEmail: 'zoe@example.org', state: 'corrections', closedAt: null, publishedAt: null, decision },
    ]);
    expect(await ask(0, 1, 2, 3)).toEqual(['done', 'paused', 'done', 'paused']);
    expect(await of(1)).toMatchObject({ ask: 'paused', pausedUntil: '2026-12-01T09:00:00.000Z' });
    clock.advance(7 * dayMs);
    expect(await ask(1, 0, 3)).toEqual(['done', 'paused', 'done']);
    await client.app.saveSettings({ askPauseDays: 0 });
    expect(await ask(0)).toEqual(['done']);
  });

  it('asks nobody without an address, nor about what is answered, still published, or not here any more', async () => {
    const { client, ids, ask } = await start([{ title: 'Sans', contactEmail: null }, { title: 'Dite', contactEmail: 'a@example.org' }, { title: 'Montrée', state: 'published', closedAt: null }]);
    await client.outcomes.note({ id: ids[1]!, side: 'recruiter', result: 'filledHere', channel: null, note: '' });
    expect(await ask(0, 1, 2)).toEqual(['noAddress', 'notNow', 'notNow']);
    const gone = await client.outcomes.ask({ ids: [makeRecordId(new Date())], ...letter });
    expect(gone).toMatchObject({ batch: null, results: [{ outcome: 'gone' }] });
  });

  it('keeps what is said by telephone, and one act settles what the two sides contradict', async () => {
    const { client, ids, of } = await start([{ title: 'Une' }]);
    const id = ids[0]!;
    await client.outcomes.note({ id, side: 'recruiter', result: 'filledElsewhere', channel: 'network', note: 'Au téléphone' });
    expect(await of(0)).toMatchObject({ step: 'answered', stands: { result: 'filledElsewhere', way: 'phone', by: 'Nadia', note: 'Au téléphone' } });
    await client.outcomes.note({ id, side: 'candidate', result: 'filledHere', channel: 'site', note: '' });
    const unclear = await of(0);
    expect(unclear).toMatchObject({ step: 'unclear', isUnclear: true, stands: null });
    await client.outcomes.settle({ id, answer: unclear.answers[1]!.id });
    expect(await of(0)).toMatchObject({ step: 'answered', isUnclear: false, stands: { side: 'candidate', result: 'filledHere' } });
    await expect(client.outcomes.settle({ id, answer: unclear.answers[0]!.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await client.offers.undo({ batch: null });
    expect((await of(0)).isUnclear).toBe(true);
  });

  it('refuses an answer that the side cannot give', async () => {
    const { client, ids } = await start([{ title: 'Une' }]);
    await expect(client.outcomes.note({ id: ids[0]!, side: 'recruiter', result: 'notHired', channel: null, note: '' })).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
  });

  it('lists whom to ask, whom to call and what to clear up, nobody who was just asked, and counts each rate with what it is of', async () => {
    const { client, ids, ask } = await start(['A', 'B', 'C', 'D', 'E'].map((title, at) => ({ title, contactEmail: title === 'E' ? null : `c${at}@example.org`, closedAt: `2026-11-2${at}T08:00:00.000Z` })));
    await ask(1);
    const say = (at: number, side: 'recruiter' | 'candidate', result: 'filledHere' | 'filledElsewhere') => client.outcomes.note({ id: ids[at]!, side, result, channel: null, note: '' });
    await say(2, 'recruiter', 'filledHere');
    await say(3, 'recruiter', 'filledElsewhere');
    await say(3, 'candidate', 'filledHere');
    const list = async (name: 'toAsk' | 'silent' | 'unclear') => (await client.outcomes.list({ list: name, after: null, limit: 10 })).map(({ title }) => title);
    expect([await list('toAsk'), await list('silent'), await list('unclear')]).toEqual([['A'], ['E'], ['D']]);
    expect(await client.outcomes.figures()).toEqual({ closed: 5, asked: 3, answered: 1, filled: 1, filledHere: 1, toAsk: 1, silent: 1, unclear: 1, upcoming: 2 });
    expect(await client.outcomes.list({ list: 'toAsk', after: 0, limit: 10 })).toEqual([]);
  });

  it('says, before anybody is asked, what asking all whose turn it is would do for each', async () => {
    const { client, ids } = await start(['A', 'B', 'C'].map((title, at) => ({ title, contactEmail: at === 1 ? 'c0@example.org' : `c${at}@example.org`, closedAt: `2026-11-2${at}T08:00:00.000Z` })));
    const turns = await client.outcomes.turns();
    expect(turns.map(({ title, outcome }) => [title, outcome])).toEqual([['A', 'done'], ['B', 'paused'], ['C', 'done']]);
    const { results } = await client.outcomes.ask({ ids: [...ids], template: 'Bonjour, {lien}', nameless: '' });
    expect(results).toEqual(turns.map(({ id, outcome }) => ({ id, outcome })));
  });
});
