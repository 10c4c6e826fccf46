import { makeEmptyOrganisation } from '../../src-main/domain/organisation/make-empty-organisation.ts';
import type { OrganisationFields } from '../../src-main/domain/organisation/organisation.ts';
import type { MergedField } from '../../src-main/domain/organisation/plan-merge.ts';
import { type DeskClient, startReadyDesk } from './make-desk.ts';

export const organisationSiret = '77567227221138';
export const emptyOrganisation: OrganisationFields = { ...makeEmptyOrganisation('La Remise'), siret: organisationSiret, city: 'Nantes', territory: 'FR-44' };

/** A desk with no site, and how a test puts organisations and offers on it. */
export async function startOrganisations() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const { store } = core.context.desk();
  const add = (known: Partial<OrganisationFields> = {}) => {
    const id = crypto.randomUUID();
    store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'organisation', id, fields: { ...emptyOrganisation, ...known } }] });
    return id;
  };
  const offer = async (known: object = {}) => (await client.offers.create({ title: 'Valoriste', description: 'Vous triez les objets donnés avec une équipe de six salariés.', employerName: 'La Remise', ...known })).id;
  return { client, store, add, offer };
}

/** Imports a file of references, as the window sends it; answers its id. */
export async function giveReferences(client: DeskClient, content: string, fileName = 'esus.csv'): Promise<string> {
  const { id } = await client.references.begin({ fileName, size: content.length });
  await client.references.chunk({ id, bytes: Buffer.from(content).toString('base64') });
  await client.references.end({ id });
  return id;
}

/** Merges two organisations as a person does who has just read both. */
export async function mergeSeen(client: DeskClient, id: string, other: string, taken: MergedField[]) {
  const [stays, goes] = [await client.organisations.get({ id }), await client.organisations.get({ id: other })];
  return client.organisations.merge({ id, other, taken, seen: { stays: stays.fields, goes: goes.fields } });
}
