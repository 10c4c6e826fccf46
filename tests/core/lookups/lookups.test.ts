import { describe, expect, it, onTestFinished } from 'vitest';
import type { OrganisationFields } from '../../../src-main/domain/organisation/organisation.ts';
import { makeEmptyOrganisation } from '../../../src-main/domain/organisation/make-empty-organisation.ts';
import { type Company, makeCompany, sendJson, startDirectory } from '../../support/directory-server.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

const siren = '732829320';

async function start(companies: Company[] = [makeCompany(siren, 'LES TILLEULS')], { lookUp = true } = {}) {
  const directory = await startDirectory(companies);
  onTestFinished(() => directory.stop());
  const { client, core } = await startReadyDesk('Nadia', null, { directoryUrl: directory.url, now: () => new Date('2026-11-28T09:00:00Z') });
  if (lookUp) await client.app.saveSettings({ lookUp });
  const { store } = core.context.desk();
  const add = (known: Partial<OrganisationFields>) => {
    const id = crypto.randomUUID();
    store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'organisation', id, fields: { ...makeEmptyOrganisation('Les Tilleuls'), ...known } }] });
    return id;
  };
  return { client, directory, add, judge: async (id: string) => (await client.organisations.get({ id })).verdict };
}

describe('the directory of companies, asked on line', () => {
  it('is never asked on a desk that is not set to', async () => {
    const { client, directory, add } = await start([], { lookUp: false });
    expect((await client.app.settings()).lookUp).toBe(false);
    await expect(client.lookups.ask({ id: add({ siret: siren }) })).rejects.toMatchObject({ code: 'LOOKUP', data: { code: 'off' } });
    expect(directory.asked).toEqual([]);
  });
  it('is not asked while the person works offline', async () => {
    const { client, directory, add } = await start();
    await client.app.saveSettings({ offline: true });
    await expect(client.lookups.ask({ id: add({ siret: siren }) })).rejects.toMatchObject({ data: { code: 'offline' } });
    expect(directory.asked).toEqual([]);
  });
  it('is told the SIREN alone, and its answer counts in the verdict with its name and the day', async () => {
    const { client, directory, add, judge } = await start();
    const id = add({ siret: '732 829 320 00074', address: '3 rue secrète' });
    expect(await client.lookups.ask({ id })).toMatchObject({ by: 'siren', asked: siren, total: 1, kept: true, companies: [{ siren, name: 'LES TILLEULS', isEss: true, isActive: true }] });
    expect(directory.asked).toEqual([siren]);
    expect(directory.headers[0]).not.toContain('cookie');
    const verdict = await judge(id);
    expect(verdict.code).toBe('byRight');
    expect(verdict.sources).toContainEqual(expect.objectContaining({ file: 'recherche-entreprises.api.gouv.fr', field: 'nature_juridique', on: '2026-11-28' }));
  });
  it('is read again without the network, and asked again takes the place of what it said', async () => {
    const { client, directory, add, judge } = await start([makeCompany(siren, 'LES TILLEULS', { nature: '5710', ess: false })]);
    const id = add({ siret: siren });
    await client.lookups.ask({ id });
    directory.answer((response) => sendJson(response, 200, { results: [makeCompany(siren, 'LES TILLEULS')], total_results: 1 }));
    await client.lookups.ask({ id });
    await client.app.saveSettings({ offline: true });
    expect(await judge(id)).toMatchObject({ code: 'byRight', contradictions: [] });
    expect(await client.references.files()).toMatchObject([{ name: 'recherche-entreprises.api.gouv.fr', state: 'done', by: 'Nadia', lines: 1, organisations: 1 }]);
  });
  it('does not say « outside of the ESS » of those whom nobody marks', async () => {
    const { client, add, judge } = await start([makeCompany(siren, 'LES TILLEULS', { nature: '5710', ess: false })]);
    const id = add({ siret: siren });
    await client.lookups.ask({ id });
    expect((await judge(id)).sources.map(({ field }) => field)).not.toContain('complements.est_ess');
  });
  it('forgotten among the references, counts no more', async () => {
    const { client, add, judge } = await start();
    const id = add({ siret: siren });
    await client.lookups.ask({ id });
    await client.references.forget({ id: (await client.references.files())[0]!.id });
    expect((await judge(id)).sources).toEqual([]);
  });
  it('that does not know the SIREN keeps nothing', async () => {
    const { client, add } = await start([makeCompany('404833048', 'AUTRE 732829320')]);
    expect(await client.lookups.ask({ id: add({ siret: siren }) })).toMatchObject({ by: 'siren', total: 0, companies: [], kept: false });
    expect(await client.references.files()).toEqual([]);
  });
  it('is asked by name where no right SIREN is known, and nothing is kept before a person has chosen', async () => {
    const { client, directory, add, judge } = await start([makeCompany(siren, 'LES TILLEULS'), makeCompany('404833048', 'LES TILLEULS DU PORT', { rna: 'W442000001' })]);
    const id = add({ siret: '732829321', city: 'Rezé' });
    expect(await client.lookups.ask({ id })).toMatchObject({ by: 'name', asked: 'Les Tilleuls', total: 2, kept: false });
    expect(directory.asked).toEqual(['Les Tilleuls']);
    expect((await judge(id)).sources).toEqual([]);
    const { batch } = await client.lookups.choose({ id, siren: '404833048' });
    const { fields, verdict } = await client.organisations.get({ id });
    expect(fields).toMatchObject({ rna: 'W442000001', address: '3 RUE DES TILLEULS 44000 NANTES', postcode: '44000', city: 'Rezé' });
    expect([fields.siret?.slice(0, 9), verdict.code]).toEqual(['404833048', 'byRight']);
    await client.offers.undo({ batch: batch! });
    expect((await client.organisations.get({ id })).fields).toMatchObject({ siret: '732829321', rna: null, city: 'Rezé' });
  });
  it('keeps nothing of an answer that was to another question', async () => {
    const { client, add } = await start();
    const [id, other] = [add({}), add({})];
    await client.lookups.ask({ id });
    await expect(client.lookups.choose({ id: other, siren })).rejects.toMatchObject({ code: 'LOOKUP', data: { code: 'asked_elsewhere' } });
    await expect(client.lookups.choose({ id, siren: '404833048' })).rejects.toMatchObject({ data: { code: 'asked_elsewhere' } });
  });
  it.each<[string, string, Parameters<Awaited<ReturnType<typeof startDirectory>>['answer']>[0]]>([
    ['asks to wait', 'too_many_requests', (response) => response.writeHead(429, { 'retry-after': '1' }).end()],
    ['breaks down', 'server_error', (response) => response.writeHead(502).end('<html>')],
    ['refuses the question', 'refused', (response) => sendJson(response, 400, { erreur: '3 caractères minimum' })],
    ['is the page of a hotel', 'not_the_directory', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html></html>')],
    ['is a page that says to be JSON', 'not_the_directory', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<!doctype html>')],
    ['leads elsewhere', 'not_the_directory', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['has another shape', 'not_the_directory', (response) => sendJson(response, 200, { results: [{ nom_complet: 'SANS SIREN' }], total_results: 1 })],
    ['never ends', 'too_large', (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (!response.destroyed && response.write('[0,'.repeat(20_000))) {}
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    }],
    ['is cut', 'unreachable', (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"results":', () => response.destroy());
    }],
  ])('that %s is told as such, and nothing is kept', async (_how, code, answer) => {
    const { client, directory, add } = await start();
    directory.answer(answer);
    await expect(client.lookups.ask({ id: add({ siret: siren }) })).rejects.toMatchObject({ code: 'LOOKUP', data: { code } });
    expect(await client.references.files()).toEqual([]);
  });
  it('that is not there is told as such', async () => {
    const { client, directory, add } = await start();
    await directory.stop();
    await expect(client.lookups.ask({ id: add({ siret: siren }) })).rejects.toMatchObject({ data: { code: 'unreachable' } });
  });
  it('leaves out what is in no form that it should have, and keeps the rest', async () => {
    const { client, directory, add, judge } = await start();
    const id = add({ siret: siren });
    directory.answer((response) => sendJson(response, 200, { results: [{ ...makeCompany(siren, 'x'.repeat(4000)), nom_raison_sociale: null, siege: 'Nantes', activite_principale: 12, complements: { est_ess: 'peut-être' } }], total_results: 1 }));
    expect(await client.lookups.ask({ id })).toMatchObject({ kept: true, companies: [{ siren, name: siren, siret: null, activity: null, isEss: false }] });
    expect((await judge(id)).code).toBe('byRight');
  });
});
