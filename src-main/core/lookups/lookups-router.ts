import type { Lookup } from '../../contract/desk/lookups.ts';
import { checkSiren } from '../../domain/ess/identifiers/check-siren.ts';
import { readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import { type OrganisationContent, organisationContent, type OrganisationFields } from '../../domain/organisation/organisation.ts';
import { readSettings } from '../app/app-settings.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { getRecord, sign } from '../desk-records.ts';
import { planIdentity } from '../organisations/plan-identity.ts';
import { readOrganisation } from '../organisations/read-verdict.ts';
import { commitIfNew, requireWriter } from '../organisations/write-organisation.ts';
import type { Store } from '../store/store.ts';
import { askDirectory, directoryUrl } from './ask-directory.ts';
import { type AnsweredCompany, showCompany } from './company-answer.ts';
import { keepAnswer } from './keep-answer.ts';
import { LookupFailure } from './lookup-failure.ts';

const { lookups } = desk;

/** The answers to the last question by name: what a person chooses among. */
const lastOf = new WeakMap<Store, { id: string; companies: AnsweredCompany[] }>();

/** The public directory of companies, asked on line: only where this desk is set to, and only when someone asks. */
export const lookupsRouter = {
  ask: lookups.ask.handler(async ({ input: { id }, context, errors }): Promise<Lookup> => {
    const { store } = context.desk();
    const { name, siret } = readOrganisation(getRecord(context, 'organisation', id, errors.NOT_FOUND));
    const siren = readRightSiren(siret);
    const asked = siren ?? name;
    try {
      const { results, total_results: total } = await ask(context, asked);
      if (siren === null) {
        lastOf.set(store, { id, companies: results });
        return { by: 'name', asked, total, companies: results.map(showCompany), kept: false };
      }
      const own = results.find((one) => one.siren === siren);
      if (own === undefined) return { by: 'siren', asked, total: 0, companies: [], kept: false };
      keepAnswer(store, own, sign(context));
      tell(context);
      return { by: 'siren', asked, total: 1, companies: [showCompany(own)], kept: true };
    } catch (error) {
      throw error instanceof LookupFailure ? errors.LOOKUP({ data: { code: error.code } }) : error;
    }
  }),
  choose: lookups.choose.handler(({ input: { id, siren }, context, errors }) => {
    const { store } = context.desk();
    const record = getRecord(context, 'organisation', id, errors.NOT_FOUND);
    requireWriter(context, 'choose', errors.NOT_ALLOWED_NOW);
    const last = lastOf.get(store);
    const company = last?.id === id ? last.companies.find((one) => one.siren === siren) : undefined;
    if (company === undefined) throw errors.LOOKUP({ data: { code: 'asked_elsewhere' } });
    const signed = sign(context);
    const { set, problems } = planIdentity(readOrganisation(record), fillIdentity(readOrganisation(record), company), null, signed);
    if (problems.length > 0) throw errors.INVALID_FIELDS({ data: { fields: problems } });
    keepAnswer(store, company, signed);
    tell(context);
    return commitIfNew(context, record, set);
  }),
};

async function ask(context: DeskContext, text: string) {
  const { lookUp, offline } = readSettings(context.desk().store);
  if (!lookUp) throw new LookupFailure('off');
  if (offline) throw new LookupFailure('offline');
  return askDirectory(context.host.directoryUrl ?? directoryUrl, text);
}

/** A number whose key is wrong would ask for somebody else, or nobody. */
function readRightSiren(siret: string | null): string | null {
  const siren = readSiren(siret);
  return siren !== null && checkSiren(siren).problem === null ? siren : null;
}

/** Its number, which by its choice is that of the record, and what the record lacks and the directory says in a form that fits. */
function fillIdentity(before: OrganisationFields, { siren, siege, complements }: AnsweredCompany): Partial<OrganisationContent> {
  const lacking = { rna: complements?.identifiant_association, address: siege?.adresse, postcode: siege?.code_postal, city: siege?.libelle_commune };
  const filled = Object.entries(lacking).filter(([field, value]) => value && before[field as keyof typeof lacking] === null && organisationContent.shape[field as keyof typeof lacking].safeParse(value).success);
  return { siret: siege?.siret ?? siren, ...Object.fromEntries(filled) };
}

const tell = (context: DeskContext) => context.emit({ type: 'changed', collections: ['imports'] });
