import { type Evidence, gatherEvidence } from './evidence.ts';
import { findContradictions, isApproved, isMarked } from './find-contradictions.ts';
import { type EssMessage, sayEss } from './message.ts';
import { listSayings, type Statement } from './statement.ts';
import type { EssVerdict, VerdictCode } from './verdict.ts';
import { wordStatement } from './word-statement.ts';

type Ruling = { code: VerdictCode; reason: EssMessage; nextProof: EssMessage | null };

/** The verdict on an organisation from all that is said of it (law 2014-856, art. 1; L3332-17-1). `today` is `2026-11-24`. */
export function reachVerdict(statements: readonly Statement[], today: string): EssVerdict {
  const evidence = gatherEvidence(statements, today);
  const createdOn = listSayings(statements, 'createdOn')[0]?.day ?? null;
  const ruling = rule(evidence);
  const contradictions = findContradictions(evidence);
  return {
    code: ruling.code,
    reason: ruling.reason,
    on: today,
    expires: ruling.code === 'approved' ? (evidence.esus?.until ?? null) : null,
    sources: statements.map((statement) => ({ ...statement, words: wordStatement(statement.says, createdOn, today) })),
    contradictions,
    // Whoever has ceased must first be shown to live, whatever its status.
    nextProof: evidence.isClosed && ruling.code !== 'no' ? ask('currentNotice') : (ruling.nextProof ?? (contradictions.length > 0 ? ask('currentNotice') : null)),
  };
}

const ask = (proof: string): EssMessage => sayEss(`proof.${proof}`);
const decide = (code: VerdictCode, reason: string, proof: string | null, values: EssMessage['values'] = {}): Ruling => ({
  code, reason: sayEss(`reason.${reason}`, values), nextProof: proof === null ? null : ask(proof),
});

function rule(evidence: Evidence): Ruling {
  const { standings, categories, excludedActivity, esus } = evidence;
  const code = categories[0] ?? '';
  if (standings.length > 1 || evidence.flags.length > 1) return decide('toEstablish', 'sourcesDisagree', 'currentNotice');
  const [standing = null] = standings;
  if (standing === null && evidence.form?.reading.standing === 'excluded' && evidence.inclusion === null) return ruleOnExcludedForm(evidence, evidence.form.text);
  if (standing === 'byRight') {
    if (excludedActivity !== null) return decide('toEstablish', 'activityExcluded', 'statutes', { activity: excludedActivity });
    return code === '' ? decide('byRight', 'inclusionKind', null) : decide('byRight', 'status', null, { code });
  }
  if (standing === 'excluded')
    return isApproved(evidence) || isMarked(evidence) ? decide('toEstablish', 'sourcesDisagree', 'currentNotice') : decide('no', 'excluded', null, { code });
  if (isApproved(evidence)) {
    const proof = esus?.state === 'undated' ? 'esusDecision' : esus?.state === 'ending' ? 'esusRenewal' : null;
    return decide('approved', esus?.state === 'undated' ? 'esusUndated' : 'esus', proof, { until: esus?.until ?? '' });
  }
  if (standing === 'possible' || (standing === 'unlisted' && !isMarked(evidence))) return decide('toEstablish', 'possible', 'statutes', { code });
  if (evidence.articleOne?.outcome === 'failed')
    return isMarked(evidence) ? decide('toEstablish', 'sourcesDisagree', 'registryExtract') : decide('no', 'statutesFail', null);
  if (isMarked(evidence)) {
    if (standing === null && excludedActivity !== null) return decide('toEstablish', 'activityExcluded', 'statutes', { activity: excludedActivity });
    return decide('byRight', 'marked', evidence.hasMention ? null : standing === null ? 'legalCategory' : 'registryExtract');
  }
  if (standing === 'commercial') return ruleOnCompany(evidence, decide('toEstablish', 'company', 'statutes', { code }));
  return ruleWithoutCategory(evidence);
}

const ruleOnExcludedForm = (evidence: Evidence, form: string): Ruling =>
  isApproved(evidence) || isMarked(evidence) ? decide('toEstablish', 'sourcesDisagree', 'currentNotice') : decide('no', 'excludedForm', null, { form });

function ruleOnCompany({ esus, articleOne }: Evidence, otherwise: Ruling): Ruling {
  if (articleOne?.outcome === 'met') return decide('toEstablish', 'statutesMet', 'registryExtract');
  if (esus?.state === 'expired') return decide('toEstablish', 'esusExpired', 'esusRenewal', { until: esus.until ?? '' });
  return otherwise;
}

function ruleWithoutCategory(evidence: Evidence): Ruling {
  const { rna, inclusion, esus, form, excludedActivity } = evidence;
  if ((rna !== null || form?.reading.standing === 'byRight') && excludedActivity !== null) return decide('toEstablish', 'activityExcluded', 'statutes', { activity: excludedActivity });
  if (rna !== null) {
    if (rna.isRegister) return decide('byRight', 'register', null);
    return form?.reading.family === 'association' ? decide('byRight', 'formAndRna', 'rnaExtract', { form: form.text }) : decide('toEstablish', 'rnaAlone', 'rnaExtract');
  }
  if (inclusion !== null) return decide('toEstablish', 'inclusion', 'legalCategory');
  if (form !== null) return ruleOnForm(evidence, form);
  if (esus !== null) return decide('toEstablish', esus.state === 'expired' ? 'esusExpired' : 'esusFuture', 'esusRenewal', { until: esus.until ?? '' });
  return decide('unknown', 'nothing', 'legalCategory');
}

/** Words alone, that nobody checked, neither open nor close the door: they say which proof to ask for. */
function ruleOnForm(evidence: Evidence, { text, reading }: NonNullable<Evidence['form']>): Ruling {
  if (reading.standing === 'byRight') return decide('toEstablish', 'formAlone', reading.family === 'association' ? 'rnaExtract' : 'legalCategory', { form: text });
  if (reading.standing === 'commercial') return ruleOnCompany(evidence, decide('toEstablish', 'companyForm', 'statutes', { form: text }));
  return decide('toEstablish', 'possibleForm', 'statutes', { form: text });
}
