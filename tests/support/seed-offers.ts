import { makeOffer, type OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { OfferState } from '../../src-main/domain/offer/offer-state.ts';
import type { ContractType } from '../../src-main/domain/offer/contract-type.ts';
import * as words from './seed-words.ts';

export type SeedOffer = { id: string; fields: OfferFields };

/** `count` made-up French offers, about 2 KB of JSON each; the same `seed` gives the same ones. */
export const makeSeedOffers = (count: number, seed = 1): SeedOffer[] => [...generateSeedOffers(count, seed)];

/** The same, one at a time. */
export function* generateSeedOffers(count: number, seed = 1): Generator<SeedOffer> {
  const random = makeRandom(seed);
  for (let index = 0; index < count; index++) yield makeSeedOffer(random, index);
}

const contracts: ContractType[] = ['CDI', 'CDI', 'CDI', 'CDD', 'CDD', 'CDDI', 'PEC', 'APP', 'STAGE', 'SC', 'VSI', 'BENEV'];
const states: OfferState[] = ['received', 'received', 'received', 'received', 'claimed', 'corrections', 'refused', 'published', 'closed', 'archived'];

function makeSeedOffer(random: Random, index: number): SeedOffer {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const job = pick(words.jobs);
  const [town, postcode, territory] = pick(words.towns);
  const employer = `${pick(words.employerKinds)} ${pick(words.employerNames)}${random() < 0.3 ? ` ${town}` : ''}`;
  const contractType = pick(contracts);
  const receivedAt = new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 327 * 86_400_000)).toISOString();
  const payMin = 180_000 + Math.floor(random() * 60) * 2500;
  const state = pick(states);
  const by = pick(words.people);
  const slug = employer.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z]+/g, '-');
  const fields = makeOffer({
    title: `${job.title}${random() < 0.5 ? ` – ${town}` : ''} (${contractType})`,
    description: describe(pick, random, { job: job.title, employer, town }),
    employerName: employer,
    employerSiret: makeDigits(random, 14),
    employerAddress: `${1 + Math.floor(random() * 120)} ${pick(words.streets)}, ${postcode} ${town}`,
    employerText: random() < 0.3 ? pick(words.employerTexts) : null,
    contractType,
    contractMonths: contractType === 'CDI' ? null : 6 + Math.floor(random() * 13),
    startsOn: shiftDay(receivedAt, 45),
    placeLabel: town,
    postcode,
    territory,
    remote: pick(['none', 'none', 'partial', 'full']),
    payMin: contractType === 'BENEV' ? null : payMin,
    payMax: contractType === 'BENEV' ? null : payMin + 30_000,
    payPeriod: contractType === 'BENEV' ? null : 'month',
    payGross: contractType === 'BENEV' ? null : true,
    weeklyHours: pick([35, 35, 35, 28, 24, 17.5]),
    hoursText: pick(words.hours),
    positions: random() < 0.9 ? 1 : 2,
    romeCode: job.rome,
    experience: pick(words.experiences),
    education: pick(words.educations),
    applyEmail: `recrutement@${slug.slice(0, 40)}.example`,
    applyText: 'Adresser CV et lettre de motivation par courriel, en précisant l’intitulé du poste.',
    applyBy: shiftDay(receivedAt, 30),
    contactName: pick(words.people),
    source: pick(['site', 'import']),
    sourceName: pick(words.sources),
    reference: `REF-${String(index + 1).padStart(7, '0')}`,
    datedOn: receivedAt.slice(0, 10),
    receivedAt,
    state,
    claimedBy: state === 'claimed' ? by : null,
    decision: makeDecision(state, by, receivedAt),
    publishedAt: state === 'published' || state === 'closed' ? receivedAt : null,
    closedAt: state === 'closed' ? `${shiftDay(receivedAt, 20)}T08:00:00.000Z` : null,
  });
  return { id: makeId(random), fields };
}

function makeDecision(state: OfferState, by: string, at: string): OfferFields['decision'] {
  if (state === 'published' || state === 'closed') return { kind: 'accept', letter: null, by, at };
  if (state === 'refused' || state === 'archived') return { kind: 'refuse', reason: 'not_ess', letter: null, by, at };
  if (state === 'corrections')
    return { kind: 'askCorrections', corrections: [{ field: 'payMin', comment: 'Merci d’indiquer la rémunération.' }], letter: null, by, at };
  return null;
}

function describe(pick: <T>(from: readonly T[]) => T, random: Random, { job, employer, town }: Record<'job' | 'employer' | 'town', string>) {
  const missions = [...words.missions].sort(() => random() - 0.5).slice(0, 2);
  return [
    `${employer} recrute à ${town} : ${job.toLowerCase()}. ${pick(words.contexts)}`,
    `Vos missions :\n${missions.map((mission) => `– ${mission} ;`).join('\n')}`,
    `Votre profil : ${pick(words.profiles)} ${pick(words.qualities)}`,
    pick(words.closings),
  ].join('\n\n');
}

type Random = () => number;

/** Mulberry32: small, the same everywhere. */
function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const makeDigits = (random: Random, length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');

function makeId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const shiftDay = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
