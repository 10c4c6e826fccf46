import { describe, expect, it } from 'vitest';
import { startOrganisations } from '../../support/organisations.ts';
import { addMember } from '../../support/people.ts';

const awa = { contactName: 'Awa Diop', contactEmail: 'awa.diop@remise.example.org' };
const atHome = { contactName: 'DIOP Awa', contactEmail: 'awa.diop@example.net' };
const elsewhere = { employerName: 'Les Glycines', contactName: 'A. Diop', contactEmail: 'awa.diop@remise.example.org' };

async function startContacts() {
  const desk = await startOrganisations();
  const read = async (id: string) => (await desk.client.organisations.nearContacts({ id })).near;
  return { ...desk, remise: desk.add(), glycines: desk.add({ name: 'Les Glycines', siret: null }), read };
}

describe('those near the contacts of an organisation', () => {
  it('are in its own offers under another address, in those of others, and among those who wrote', async () => {
    const { store, offer, remise, read } = await startContacts();
    await offer(awa);
    await offer(atHome);
    await offer(elsewhere);
    addMember(store, { name: 'Mme Awa Diop', email: 'awa.diop@remise.example.org' });
    expect((await read(remise)).map(({ contact, kind, name, organisation, verdict }) => [contact.name, kind, name, organisation, verdict])).toEqual([
      ['Awa Diop', 'membership', 'Mme Awa Diop', null, 'same'],
      ['Awa Diop', 'contact', 'A. Diop', 'Les Glycines', 'possible'],
      ['DIOP Awa', 'contact', 'Awa Diop', 'La Remise', 'possible'],
    ]);
  });
  it('are not the same contact in another of its offers, however it is written', async () => {
    const { offer, remise, read } = await startContacts();
    await offer(awa);
    await offer({ ...awa, contactName: 'Mme DIOP' });
    expect(await read(remise)).toEqual([]);
  });
});

describe('« pas la même personne » of two contacts', () => {
  it('is seen from both organisations, with who said it, taken back from either and undone like any change', async () => {
    const { client, offer, remise, glycines, read } = await startContacts();
    await offer(awa);
    await offer(elsewhere);
    const [near] = await read(remise);
    const pair = { id: remise, contactId: near!.contactId, other: near!.id, heldBy: null };
    const { batch } = await client.organisations.tellContactsApart({ ...pair, apart: true });
    const seen = async (id: string) => (await read(id)).map(({ apart, heldBy }) => [apart?.by, heldBy]);
    expect([await seen(remise), await seen(glycines)]).toEqual([[['Nadia', remise]], [['Nadia', remise]]]);
    expect((await client.organisations.tellContactsApart({ ...pair, heldBy: remise, apart: true })).batch).toBeNull();
    await client.offers.undo({ batch });
    expect(await seen(glycines)).toEqual([[undefined, null]]);
    await client.organisations.tellContactsApart({ ...pair, apart: true });
    const [theirs] = await read(glycines);
    await client.organisations.tellContactsApart({ id: glycines, contactId: theirs!.contactId, other: theirs!.id, heldBy: theirs!.heldBy, apart: false });
    expect(await seen(remise)).toEqual([[undefined, null]]);
  });
  it('is held by who wrote, where one of the two did: it is seen beside them too', async () => {
    const { client, store, offer, remise, read } = await startContacts();
    await offer(awa);
    const member = addMember(store, { name: 'Awa Diop', email: 'awa.diop@remise.example.org' });
    const [near] = await read(remise);
    await client.organisations.tellContactsApart({ id: remise, contactId: near!.contactId, other: near!.id, heldBy: null, apart: true });
    expect((await read(remise))[0]?.apart?.by).toBe('Nadia');
    expect((await client.people.near({ id: member })).near.map(({ kind, apart }) => [kind, apart?.by])).toEqual([['contact', 'Nadia']]);
    await client.organisations.tellContactsApart({ id: remise, contactId: near!.contactId, other: near!.id, heldBy: null, apart: false });
    expect((await read(remise))[0]?.apart).toBeNull();
  });
  it('follows an organisation that is merged into another', async () => {
    const { client, offer, remise, glycines, read } = await startContacts();
    await offer(awa);
    await offer(elsewhere);
    const [near] = await read(remise);
    await client.organisations.tellContactsApart({ id: remise, contactId: near!.contactId, other: near!.id, heldBy: null, apart: true });
    const [stays, goes] = [await client.organisations.get({ id: glycines }), await client.organisations.get({ id: remise })];
    await client.organisations.merge({ id: glycines, other: remise, taken: [], seen: { stays: stays.fields, goes: goes.fields } });
    expect((await client.organisations.get({ id: glycines })).fields.distinctContacts).toMatchObject([{ by: 'Nadia' }]);
  });
});

it('two people at the mailbox of their organisation are two contacts, and one of them under two spellings is one', async () => {
  const { client, offer, remise } = await startContacts();
  for (const contactName of ['Awa Diop', 'Diop Awa', 'Joseph Lebon']) await offer({ contactName, contactEmail: 'recrutement@remise.example.org' });
  expect((await client.organisations.get({ id: remise })).contacts.map(({ name }) => name)).toEqual(['Joseph Lebon', 'Diop Awa']);
});
