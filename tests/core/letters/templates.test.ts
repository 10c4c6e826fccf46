import { describe, expect, it } from 'vitest';
import { makeTemplateRecordId } from '../../../src-main/domain/letters/template.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

const name = { kind: 'refuse.expired', language: 'fr' } as const;
const words = 'Bonjour {contact},\n\nTrop tard pour « {titre} ».\n\n{articles}';

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  return { client, store: core.context.desk().store };
}

describe('the letters of the team', () => {
  it('are those of Bureau until someone writes one; then it stands, with who and when', async () => {
    const { client } = await start();
    expect(await client.letters.templates()).toEqual({ templates: [], mayWrite: true });
    await client.letters.writeTemplate({ ...name, words });
    expect((await client.letters.templates()).templates).toEqual([{ ...name, words, by: 'Nadia', at: expect.any(String) }]);
  });

  it('go back to the words of Bureau, and that is taken back too', async () => {
    const { client } = await start();
    await client.letters.writeTemplate({ ...name, words });
    const { batch } = await client.letters.writeTemplate({ ...name, words: null });
    expect((await client.letters.templates()).templates).toMatchObject([{ words: null }]);
    await client.offers.undo({ batch });
    expect((await client.letters.templates()).templates).toMatchObject([{ words }]);
    await client.offers.undo({ batch: null });
    expect((await client.letters.templates()).templates).toEqual([]);
  });

  it('written as they stand already, are no act', async () => {
    const { client } = await start();
    expect(await client.letters.writeTemplate({ ...name, words: null })).toEqual({ batch: null });
    await client.letters.writeTemplate({ ...name, words });
    expect(await client.letters.writeTemplate({ ...name, words: ` ${words}\n` })).toEqual({ batch: null });
  });

  it('have the place for the link of their own language, which says in which one the page is', async () => {
    const { client } = await start();
    await client.letters.writeTemplate({ kind: 'outcome', language: 'en', words: 'Hello, {lien}' });
    expect((await client.letters.templates()).templates).toMatchObject([{ words: 'Hello, {link}' }]);
  });

  it('may not leave with a hole, nor ask for corrections without the link', async () => {
    const { client } = await start();
    await expect(client.letters.writeTemplate({ ...name, words: 'Bonjour {prenom}' })).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
    await expect(client.letters.writeTemplate({ kind: 'remind', language: 'en', words: 'Please correct: {corrections}' })).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
    expect((await client.letters.templates()).templates).toEqual([]);
  });

  it('leave alone what does not read, what a later version has, and what is not in the place of its name', async () => {
    const { client, store } = await start();
    const put = (id: string, fields: Record<string, unknown>) => store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'template', id, fields }] });
    put(makeTemplateRecordId(name), { name: 12, words });
    put(crypto.randomUUID(), { name: 'fr.accept', words });
    put(crypto.randomUUID(), { name: 'br.accept', words });
    expect((await client.letters.templates()).templates).toEqual([]);
  });

  it('are seen on a real offer: the last that came, those with such a letter before the others', async () => {
    const { client } = await start();
    expect(await client.letters.sample({ kind: 'askCorrections', skip: 0 })).toBeNull();
    const asked = await client.offers.create({ title: 'Comptable', description: 'Des comptes', contactName: 'Inès' });
    await client.offers.create({ title: 'Cuisinier', description: 'Des repas' });
    await client.offers.decide({ kind: 'askCorrections', id: asked.id, corrections: [{ field: 'payMin', comment: 'Combien ?' }], letter: null });
    expect(await client.letters.sample({ kind: 'accept', skip: 0 })).toMatchObject({ title: 'Cuisinier', corrections: [] });
    expect(await client.letters.sample({ kind: 'remind', skip: 0 })).toEqual({ id: asked.id, title: 'Comptable', employerName: null, contactName: 'Inès', corrections: [{ field: 'payMin', comment: 'Combien ?' }] });
    expect(await client.letters.sample({ kind: 'remind', skip: 1 })).toMatchObject({ title: 'Cuisinier' });
    expect(await client.letters.sample({ kind: 'remind', skip: 2 })).toBeNull();
  });
});
