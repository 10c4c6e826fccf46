import type { OrganisationFields } from '../../src-main/domain/organisation/organisation.ts';
import { startReadyDesk } from './make-desk.ts';

export const organisationSiret = '77567227221138';
export const emptyOrganisation: OrganisationFields = {
  name: 'La Remise', siret: organisationSiret, rna: null, legalForm: null, address: null, postcode: null, city: 'Nantes', territory: 'FR-44', website: null, about: null,
  visitNotes: null, essOverride: null, files: [], distinctFrom: [], mergedFrom: [],
};

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
