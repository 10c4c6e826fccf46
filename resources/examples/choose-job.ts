import type { ContractType } from '../../src-main/domain/offer/contract-type.ts';
import type { ExampleOrganisation } from './example-organisation.ts';
import { jobFamilies } from './families/list-families.ts';
import type { JobFamily } from './job-family.ts';
import { exampleOrganisations } from './organisations/list-organisations.ts';
import type { Flaw } from './problems/flaw.ts';
import type { Random } from './random.ts';
import { getTown } from './towns.ts';
import { type OfferDraft, writeOffer } from './write-offer.ts';

type Job = { family: JobFamily; organisation: ExampleOrganisation; place: number };
export type PickJob = (isWanted: (family: JobFamily) => boolean) => Job;

/** Contracts that only French law knows. */
const frenchOnly: readonly ContractType[] = ['SC', 'STAGE', 'PEC', 'APP', 'CDDI'];

/** Goes through all trades and all organisations before it comes back to one. */
export function makeJobPicker(random: Random): PickJob {
  const familyTurns = new Map(jobFamilies.map((family) => [family, random.draw(2)]));
  const organisationTurns = new Map(exampleOrganisations.map((organisation) => [organisation, 0]));
  const leastUsed = <T>(turns: Map<T, number>, isPossible: (one: T) => boolean): T => {
    const possible = [...turns].filter(([one]) => isPossible(one));
    const fewest = Math.min(...possible.map(([, count]) => count));
    const chosen = random.pick(possible.filter(([, count]) => count === fewest).map(([one]) => one));
    turns.set(chosen, fewest + 1);
    return chosen;
  };
  return (isWanted) => {
    const family = leastUsed(familyTurns, isWanted);
    const organisation = leastUsed(organisationTurns, (one) => canEmploy(one, family));
    return { family, organisation, place: exampleOrganisations.indexOf(organisation) };
  };
}

function canEmploy(organisation: ExampleOrganisation, family: JobFamily): boolean {
  if (!family.fits.includes(organisation.kind)) return false;
  const { territory } = getTown(organisation.town);
  if (family.contracts.includes('VSI')) return territory === 'TN';
  return territory.startsWith('FR') || !family.contracts.some((contract) => frenchOnly.includes(contract));
}

/** A draft in which `flaw`, if there is one, is believable. */
export function chooseJob(pick: PickJob, flaw: Flaw | undefined, receivedAt: Date, random: Random): OfferDraft {
  const { family, organisation, place } = pick((family) => {
    if (!flaw) return true;
    return family.pay !== null && !family.contracts.includes('CDDI') && (!flaw.trades || flaw.trades.includes(family.rome ?? ''));
  });
  return writeOffer(family, organisation, place, receivedAt, random);
}
