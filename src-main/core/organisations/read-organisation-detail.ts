import type { OrganisationDetail } from '../../contract/desk/organisations.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { isStanding } from '../../domain/ess/ess-override.ts';
import { reachVerdict } from '../../domain/ess/reach-verdict.ts';
import { checkIdentifiers } from '../../domain/organisation/check-identifiers.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { gatherStatements } from './gather-statements.ts';
import { countOrganisationOffers, listContacts, listNames } from './list-organisation-offers.ts';
import { mayUnmerge } from './plan-unmerge.ts';
import { noteVerdict, readTrail } from './verdict-trail.ts';
import { readGroupVerdict, readOrganisation } from './read-verdict.ts';

const mostReleases = 50;

/** All that the page of one organisation shows. The verdict of now goes into its trail: what was seen is what changes later. */
export function readOrganisationDetail(store: Store, record: StoredRecord, mayWrite: boolean, now: Date): OrganisationDetail {
  const fields = readOrganisation(record);
  const today = readDayInFrance(now);
  const verdict = reachVerdict(gatherStatements(store.db, fields), today);
  noteVerdict(store, record.id, verdict, now);
  return {
    id: record.id,
    fields,
    mayWrite,
    verdict,
    trail: readTrail(store, record.id),
    override: isStanding(fields.essOverride, today) ? fields.essOverride : null,
    problems: checkIdentifiers(fields).map(({ problem }) => problem),
    group: readGroupVerdict(store, { id: record.id, fields }, today),
    contacts: listContacts(store.db, fields),
    offers: countOrganisationOffers(store.db, fields),
    releases: listReleases(store, listNames(fields)),
    merged: fields.mergedFrom.map(({ id, name, by, at }) => ({ id, name, by, at, mayUndo: mayWrite && mayUnmerge(store, id) })),
  };
}

function listReleases({ db }: Store, names: readonly string[]): OrganisationDetail['releases'] {
  const latest = prepareOnce<{ id: string; fields: string }>(
    db,
    `select id, fields from press_list join record using (row) where issuer_key in (select value from json_each(?)) order by received_at desc, row desc limit ?`,
  );
  return latest.all(JSON.stringify(names), mostReleases).map(({ id, fields }) => {
    const { title, state, receivedAt } = JSON.parse(fields) as PressFields;
    return { id, title, state, receivedAt };
  });
}
