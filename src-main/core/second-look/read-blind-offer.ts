import type { BlindOffer } from '../../contract/desk/blind-offer.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { makeOffer, offerContent, type OfferContent, type OfferFields } from '../../domain/offer/offer.ts';
import type { OfferDecision } from '../../domain/offer/offer-decision.ts';
import { isStanding } from '../../domain/ess/ess-override.ts';
import { reachVerdict } from '../../domain/ess/reach-verdict.ts';
import { sortComments } from '../../domain/comment/sort-comments.ts';
import { listOfferFindings } from '../findings/list-offer-findings.ts';
import { findOrganisationId } from '../organisations/find-organisation.ts';
import { gatherStatements } from '../organisations/gather-statements.ts';
import { readGroupVerdict, readOrganisation } from '../organisations/read-verdict.ts';
import { type PastDecision, findPrecedents } from '../precedents/find-precedents.ts';
import { readTeamRules } from '../rules/read-team-rules.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';

/**
 * Milliseconds before a decision in which the same person's others belong to it: those of one grappe or of one whole list, or of a run
 * of the same kind. Seen beside the offer, they would tell what became of it.
 */
const sameBreath = 600_000;

/** The offer of `record` as whoever took `decision` saw it. Made from what is allowed, so that a field that is added later stays out. */
export function readBlindOffer(store: Store, record: StoredRecord, decision: OfferDecision): BlindOffer {
  const fields = record.fields as OfferFields;
  const { at, by } = decision;
  const content = readContentAt(store, record.id, fields, at);
  const { source, receivedAt, datedOn, organisationId } = fields;
  // What the law and the calendar said then: a deadline that is over since would speak against the offer.
  const findings = listOfferFindings(makeOffer({ ...content, source, receivedAt, datedOn }), readTeamRules(store.db), new Date(at));
  const isBefore = (past: PastDecision) => past.at < at && (past.by !== by || Date.parse(past.at) < Date.parse(at) - sameBreath);
  return {
    content, findings,
    organisation: readOrganisationAt(store, { ...content, organisationId }, at),
    past: findPrecedents(store.db, { row: record.row, id: record.id, fields: { ...fields, ...content } }, isBefore),
    comments: sortComments(fields.comments ?? []).flatMap((one) => (one.at < at && one.by !== by ? [{ id: one.id, text: one.text, by: one.by, at: one.at }] : [])),
  };
}

/** What the offer said at that moment: what was written of it since is taken out again, the latest first. */
function readContentAt({ db }: Store, id: string, fields: OfferFields, at: string): OfferContent {
  const content = Object.fromEntries(Object.keys(offerContent.shape).map((field) => [field, fields[field as keyof OfferContent]]));
  const since = prepareOnce<{ field: string; before: string | null }, [string, string]>(
    db, `select field, before from change where entity = 'offer' and record_id = ? and at > ? and field <> '*' order by id desc`,
  );
  for (const { field, before } of since.all(id, at)) if (field in content) content[field] = before === null ? null : (JSON.parse(before) as never);
  return content as OfferContent;
}

type Employer = OfferContent & Pick<OfferFields, 'organisationId'>;

/** The organisation behind the offer; a verdict that someone put down after that moment is left out. */
function readOrganisationAt(store: Store, employer: Employer, at: string): BlindOffer['organisation'] {
  const id = findOrganisationId(store.db, employer);
  const record = id === null ? undefined : store.get('organisation', id);
  if (record === undefined) return null;
  const fields = readOrganisation(record);
  const today = readDayInFrance(new Date(at));
  const { code, reason, sources, contradictions } = reachVerdict(gatherStatements(store.db, fields), today);
  const override = isStanding(fields.essOverride, today) && fields.essOverride.at < at ? fields.essOverride.code : undefined;
  const group = readGroupVerdict(store, { id: record.id, fields }, today);
  return { name: fields.name, code: override ?? group?.code ?? code, verdict: { reason, sources, contradictions } };
}
