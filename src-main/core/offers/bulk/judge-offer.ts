import type { BulkRow } from '../../../contract/desk/bulk.ts';
import { gatherEvidence, type RefusalEvidence } from '../../../domain/line/propose-articles.ts';
import type { BulkAct } from '../../../domain/offer/bulk.ts';
import { isClaimOver } from '../../../domain/offer/claim.ts';
import { findContradicted } from '../../../domain/precedents/weigh-precedents.ts';
import { makeClaimReader } from '../../claims/read-claim.ts';
import type { NearRecord } from '../../duplicates/compare-near.ts';
import { findTwins } from '../../findings/find-twins.ts';
import { listOfferFindings } from '../../findings/list-offer-findings.ts';
import { listRules } from '../../findings/list-rules.ts';
import { readEmployerVerdict } from '../../organisations/find-employer.ts';
import { findPrecedents } from '../../precedents/find-precedents.ts';
import type { TeamRules } from '../../rules/read-team-rules.ts';
import { isPassedOver } from '../../second-look/is-passed-over.ts';
import type { Store } from '../../store/store.ts';
import { isBulkAllowed } from './is-bulk-allowed.ts';

/** Who acts, with what, and when. */
export type Judge = { store: Store; act: BulkAct; mayWrite: boolean; userName: string; rules: TeamRules; now: Date };
export type Judged = Pick<BulkRow, 'verdict' | 'claimedBy' | 'blocking' | 'warnings' | 'against' | 'isOutsideEss'> & {
  /** What a refusal of it may cite articles for; null where it is not refused. */
  evidence: RefusalEvidence | null;
  /** Accepting it passes over what speaks against it. */
  isPassedOver: boolean;
};

/** Whether an act applies to an offer, with what speaks against it. */
export function judgeOffer({ store, act, mayWrite, userName, rules, now }: Judge, record: NearRecord): Judged {
  const { fields } = record;
  const none = { claimedBy: null, blocking: [], warnings: [], against: null, isOutsideEss: false, evidence: null, isPassedOver: false };
  if (!mayWrite) return { verdict: 'right', ...none };
  if (!isBulkAllowed(fields, act)) return { verdict: 'state', ...none };
  const claimedBy = fields.state === 'claimed' && fields.claimedBy !== userName && !isFree(store, record, now) ? fields.claimedBy : null;
  const isDecision = act === 'accept' || act === 'refuse';
  const employerVerdict = readEmployerVerdict(store, fields, now);
  const findings = listOfferFindings(fields, rules, now, { twins: isDecision ? listTwins(store, record, rules) : [], employerVerdict });
  const blocking = listRules(findings, 'bloquant');
  const warnings = listRules(findings, 'avertissement').filter((id) => !blocking.includes(id));
  const { precedents } = isDecision ? findPrecedents(store.db, record) : { precedents: [] };
  const against = isDecision ? findContradicted(precedents, act) : null;
  const evidence = act === 'refuse' ? gatherEvidence(findings, precedents) : null;
  const passed = act === 'accept' && isPassedOver(fields, findings, employerVerdict);
  // What the law forbids is a reason to refuse, not one to hold a refusal back.
  const verdict = claimedBy !== null ? 'claimed' : blocking.length > 0 && act === 'accept' ? 'blocking' : against !== null ? 'contradicts' : 'applies';
  return { verdict, claimedBy, blocking, warnings, against, isOutsideEss: employerVerdict === 'no', evidence, isPassedOver: passed };
}

/** A twin holds an act back only where the team made it a reason to: else nobody looks for one. */
const listTwins = (store: Store, record: NearRecord, { tunings }: TeamRules) => (tunings.get('doublon')?.level === 'bloquant' ? findTwins(store.db, record, tunings) : []);

/** A claim whose time is over sets nothing aside. */
function isFree(store: Store, { row }: NearRecord, now: Date): boolean {
  const claim = makeClaimReader(store, now)(row);
  return claim !== null && isClaimOver(claim, now.getTime());
}
