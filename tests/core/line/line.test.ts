import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../../src-main/contract/desk/offers.ts';
import { citesNone } from '../../../src-main/domain/line/list-cited.ts';
import { firstArticles, makeArticleRecordId } from '../../../src-main/domain/line/article.ts';
import { type DeskClient, startReadyDesk } from '../../support/make-desk.ts';

const words = (text: string) => ({ title: 'Une rémunération annoncée', text, isInForce: true });
const read = async (client: DeskClient, number: number) => (await client.line.list()).articles.find((one) => one.number === number);

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  return { client, store: core.context.desk().store };
}

describe('the editorial line', () => {
  it('ships with its first articles, which nobody has written yet', async () => {
    const { client } = await start();
    const { articles, mayWrite } = await client.line.list();
    expect(articles).toEqual(Array.from({ length: firstArticles }, (_, at) => ({ number: at + 1, versions: [] })));
    expect(mayWrite).toBe(true);
  });
  it('keeps each version of an article, with who and when, the oldest first', async () => {
    const { client } = await start();
    await client.line.write({ number: 2, ...words('Un montant.') });
    await client.line.write({ number: 2, ...words('Un montant, ou une fourchette.') });
    const article = await read(client, 2);
    expect(article?.versions).toMatchObject([{ ...words('Un montant.'), by: 'Nadia' }, { ...words('Un montant, ou une fourchette.'), by: 'Nadia' }]);
    expect(article!.versions[0]!.at < article!.versions[1]!.at).toBe(true);
  });
  it('written as it stands already, has no new version', async () => {
    const { client } = await start();
    await client.line.write({ number: 2, ...words('Un montant.') });
    expect(await client.line.write({ number: 2, ...words(' Un montant. ') })).toEqual({ batch: null, number: 2 });
  });
  it('gives the next number to a new article, and never that of a repealed one', async () => {
    const { client } = await start();
    const { number } = await client.line.write({ number: null, ...words('Autre chose.') });
    expect(number).toBe(firstArticles + 1);
    await client.line.write({ number, ...words('Autre chose.'), isInForce: false });
    expect((await client.line.write({ number: null, ...words('Encore autre chose.') })).number).toBe(firstArticles + 2);
  });
  it('takes a version back, then gives it again', async () => {
    const { client } = await start();
    const { batch } = await client.line.write({ number: 2, ...words('Un montant.') });
    await client.offers.undo({ batch });
    expect((await read(client, 2))?.versions).toEqual([]);
    await client.offers.redo();
    expect((await read(client, 2))?.versions).toMatchObject([words('Un montant.')]);
  });
  it('refuses an article that does not exist, one without words, and one too long for a letter', async () => {
    const { client } = await start();
    await expect(client.line.write({ number: 400, ...words('Un montant.') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const wrong of [words('  '), words('x'.repeat(1501)), { ...words('Un montant.'), title: '' }])
      await expect(client.line.write({ number: 2, ...wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
  it('leaves alone what does not read, and what is not in the place of its number', async () => {
    const { client, store } = await start();
    const put = (id: string, fields: Record<string, unknown>) => store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'article', id, fields }] });
    put(makeArticleRecordId(3), { name: 'trois', versions: 12 });
    put(crypto.randomUUID(), { name: '4', versions: [{ ...words('Faux.'), id: crypto.randomUUID(), by: 'X', at: '2026-01-01T00:00:00.000Z' }] });
    expect((await client.line.list()).articles.flatMap(({ versions }) => versions)).toEqual([]);
  });
});

describe('a refusal', () => {
  const article = { number: 2, version: 'first' as const, title: 'Une rémunération annoncée', since: null };
  const add = async (client: DeskClient) => (await client.offers.create({ title: 'Animateur nature', description: 'Vous accueillez.' })).id;

  it('keeps the articles that it cites, as they stood; the line changed since, it still cites those', async () => {
    const { client } = await start();
    const id = await add(client);
    await client.offers.decide({ kind: 'refuse', id, reason: 'incomplete', articles: [article], letter: null });
    await client.line.write({ number: 2, ...words('Tout autre chose.'), title: 'Autre titre' });
    const { fields } = await client.offers.get({ id });
    expect(fields.cites).toEqual({ at: fields.decision?.at, articles: [article] });
  });
  it('without an article says so, and keeps that it does: it is not a refusal that nobody was asked about', async () => {
    const { client } = await start();
    const id = await add(client);
    await client.offers.decide({ kind: 'refuse', id, reason: 'incomplete', articles: 'none', letter: null });
    const { fields } = await client.offers.get({ id });
    expect(fields.cites).toEqual({ at: fields.decision?.at, articles: [] });
    expect(citesNone(fields)).toBe(true);
  });
  it('that says nothing of its articles is not taken: neither left out nor an empty list', async () => {
    const { client } = await start();
    const id = await add(client);
    const refuse = (articles: object) => client.offers.decide({ kind: 'refuse', id, reason: 'incomplete', letter: null, ...articles } as unknown as DecisionInput);
    await expect(refuse({})).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(refuse({ articles: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await client.offers.get({ id })).fields.state).toBe('received');
  });
  it('undone, or reopened, cites nothing any more', async () => {
    const { client } = await start();
    const id = await add(client);
    const { batch } = await client.offers.decide({ kind: 'refuse', id, reason: 'incomplete', articles: [article], letter: null });
    await client.offers.undo({ batch });
    expect((await client.offers.get({ id })).fields.cites).toBeNull();
    await client.offers.decide({ kind: 'refuse', id, reason: 'incomplete', articles: [article], letter: null });
    await client.offers.move({ id, action: 'reopen' });
    expect((await client.offers.get({ id })).fields.cites).toBeNull();
  });
  it('cites an article once, and five at the most: a letter has room for no more', async () => {
    const { client } = await start();
    const id = await add(client);
    const refuse = (articles: { number: number; version: 'first'; title: string; since: null }[]) => client.offers.decide({ kind: 'refuse', id, reason: 'incomplete', articles, letter: null });
    await expect(refuse([article, article])).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(refuse([1, 2, 3, 4, 5, 6].map((number) => ({ ...article, number })))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
