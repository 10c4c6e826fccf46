import type { ContractType } from '../../src-main/domain/offer/contract-type.ts';
import type { JobFamily } from './job-family.ts';
import type { Random } from './random.ts';

/** The contract, the time and the pay of one offer: as fields, and as a sentence of its text. */
export type Terms = {
  contractType: ContractType;
  contractMonths: number | null;
  weeklyHours: number | null;
  payMin: number | null;
  payMax: number | null;
  payPeriod: 'hour' | 'month' | null;
  payGross: boolean | null;
  payText: string | null;
  sentence: string;
};

const labels: Partial<Record<ContractType, string>> = {
  CDI: 'contrat à durée indéterminée', CDD: 'contrat à durée déterminée', CDDI: "contrat à durée déterminée d'insertion",
  PEC: 'parcours emploi compétences', APP: "contrat d'apprentissage", STAGE: 'stage conventionné', SC: 'mission de service civique',
  VSI: 'contrat de volontariat de solidarité internationale', BENEV: 'engagement bénévole', FREE: 'prestation indépendante', SAI: 'contrat saisonnier',
};
const months: Partial<Record<ContractType, readonly number[]>> = {
  CDD: [6, 8, 12, 12, 18], CDDI: [4, 4, 6], PEC: [9, 12], APP: [12, 24], STAGE: [2, 3, 4, 6], SC: [6, 8], VSI: [12, 24], SAI: [4, 6], FREE: [10],
};

/** Draws the terms. Outside France, pay is told in words: amounts here are euros of French pay slips. */
export function describeTerms(family: JobFamily, country: string, random: Random): Terms {
  const contractType = random.pick(family.contracts);
  const lasts = months[contractType];
  const contractMonths = lasts ? random.pick(lasts) : null;
  const weeklyHours = contractType === 'FREE' ? null : random.pick(family.hours);
  const pay = describePay(family, contractType, weeklyHours, country, random);
  const label = labels[contractType] ?? 'contrat';
  const during = contractMonths === null ? '' : ` de ${contractMonths} mois`;
  const time = weeklyHours === null ? '' : `, ${describeHours(contractType, weeklyHours)}`;
  const { told, ...fields } = pay;
  return { contractType, contractMonths, weeklyHours, ...fields, sentence: `${label}${during}${time}.${told === '' ? '' : ` ${told}`}` };
}

function describeHours(contractType: ContractType, hours: number): string {
  const told = `${String(hours).replace('.', ',')} heures par semaine`;
  if (contractType === 'BENEV') return `environ ${told}, selon vos disponibilités`;
  if (contractType === 'SC' || contractType === 'VSI') return told;
  return hours >= 35 ? `temps plein, ${told}` : `temps partiel, ${told}`;
}

type Pay = Pick<Terms, 'payMin' | 'payMax' | 'payPeriod' | 'payGross' | 'payText'> & { told: string };
const untold = { payMin: null, payMax: null, payPeriod: null, payGross: null };

function describePay(family: JobFamily, contractType: ContractType, hours: number | null, country: string, random: Random): Pay {
  switch (contractType) {
    case 'BENEV':
      return { ...untold, payText: null, told: '' };
    case 'STAGE':
      return { payMin: 450, payMax: null, payPeriod: 'hour', payGross: false, payText: 'Gratification légale de stage', told: "Gratification légale de 4,50 € par heure de présence." };
    case 'SC':
      return { payMin: 61_983, payMax: null, payPeriod: 'month', payGross: false, payText: 'Indemnité de service civique', told: "Indemnité de 619,83 € nets par mois." };
    case 'VSI':
      return { ...untold, payText: 'Indemnité mensuelle, logement et couverture sociale', told: '' };
    case 'FREE':
      return { ...untold, payText: '450 € à 550 € hors taxes par jour, selon la prestation', told: "Honoraires de 450 € à 550 € hors taxes par jour." };
    case 'APP':
      return { ...untold, payText: "Rémunération légale de l'apprentissage, selon l'âge et l'année", told: "Rémunération légale de l'apprentissage, selon l'âge et l'année." };
    default:
  }
  if (family.pay === null) return { ...untold, payText: null, told: '' };
  if (country === 'TN') return { ...untold, payText: `${1200 + 100 * random.draw(9)} dinars nets par mois`, told: '' };
  if (country === 'BE') return { ...untold, payText: 'Barème de la commission paritaire 329.02, échelon 4', told: "Barème de la commission paritaire 329.02." };
  const share = Math.min(1, (hours ?? 35) / 35);
  const round = (euros: number) => Math.round((euros * share) / 10) * 10;
  const from = round(family.pay[0] + random.draw(3) * 20);
  const to = Math.max(from, round(family.pay[1] + random.draw(3) * 20));
  return {
    payMin: from * 100, payMax: to === from ? null : to * 100, payPeriod: 'month', payGross: true,
    payText: random.once(3) ? "Reprise d'ancienneté selon la convention collective" : null,
    told: to === from ? `Salaire : ${setThousands(from)} € bruts par mois.` : `Salaire : de ${setThousands(from)} à ${setThousands(to)} € bruts par mois, selon l'expérience.`,
  };
}

const setThousands = (euros: number): string => String(euros).replace(/\B(?=(\d{3})+$)/g, ' ');
