import { type EsusState, findEsusEnd, readEsusState } from './esus-approval.ts';
import { isExcludedActivity } from './excluded-activity.ts';
import { isEssByKind } from './inclusion-structure.ts';
import { type LegalReading, type LegalStanding, readLegalCategory } from './legal-category.ts';
import { readLegalForm } from './legal-form.ts';
import { listSayings, type SayingOf, type Statement } from './statement.ts';

/** The statements on an organisation, put in the questions that a verdict asks. */
export type Evidence = {
  /** Standings that the sources give, without repeats. More than one: they contradict each other. */
  standings: LegalStanding[];
  categories: string[];
  /** What the form in words says, the first that tells something. */
  form: { text: string; reading: LegalReading } | null;
  excludedActivity: string | null;
  /** The approval that lasts longest, with its state today. */
  esus: { state: EsusState; from: string | null; until: string | null } | null;
  flags: boolean[];
  isListed: boolean;
  hasMention: boolean;
  rna: SayingOf<'rna'> | null;
  inclusion: SayingOf<'inclusion'> | null;
  articleOne: SayingOf<'articleOne'>['result'] | null;
  isClosed: boolean;
};

export function gatherEvidence(statements: readonly Statement[], today: string): Evidence {
  const categories = [...new Set(listSayings(statements, 'legalCategory').map(({ code }) => code))];
  const createdOn = listSayings(statements, 'createdOn')[0]?.day ?? null;
  const rnas = listSayings(statements, 'rna');
  const inclusion = listSayings(statements, 'inclusion')[0] ?? null;
  const standings = categories.flatMap((code) => readLegalCategory(code)?.standing ?? []);
  if (standings.length === 0 && inclusion !== null && isEssByKind(inclusion.type)) standings.push('byRight');
  return {
    standings: [...new Set(standings)],
    categories,
    form: chooseForm(listSayings(statements, 'legalForm')),
    excludedActivity: listSayings(statements, 'activity').find(({ code }) => isExcludedActivity(code))?.code ?? null,
    esus: chooseApproval(listSayings(statements, 'esus'), createdOn, today),
    flags: [...new Set(listSayings(statements, 'essFlag').map(({ value }) => value))],
    isListed: listSayings(statements, 'essFranceList').length > 0,
    hasMention: listSayings(statements, 'registryMention').length > 0,
    rna: rnas.find(({ isRegister }) => isRegister) ?? rnas[0] ?? null,
    inclusion,
    articleOne: listSayings(statements, 'articleOne')[0]?.result ?? null,
    isClosed: listSayings(statements, 'closed').length > 0,
  };
}

function chooseForm(sayings: SayingOf<'legalForm'>[]): Evidence['form'] {
  for (const { text } of sayings) {
    const reading = readLegalForm(text);
    if (reading !== null) return { text, reading };
  }
  return null;
}

/** Best first. An approval with dates counts before one without: the dates can be checked. */
const stateOrder: EsusState[] = ['valid', 'ending', 'undated', 'future', 'expired'];

function chooseApproval(sayings: SayingOf<'esus'>[], createdOn: string | null, today: string): Evidence['esus'] {
  const read = sayings.map(({ approval }) => ({ state: readEsusState(approval, createdOn, today), from: approval.from, until: findEsusEnd(approval, createdOn) }));
  return read.sort((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || (b.until ?? '').localeCompare(a.until ?? ''))[0] ?? null;
}
