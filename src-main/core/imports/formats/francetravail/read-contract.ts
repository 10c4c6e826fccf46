import type { ContractType } from '../../../../domain/offer/contract-type.ts';

type Contract = { contractType: ContractType | null; contractMonths: number | null };
const byCode: Record<string, ContractType> = {
  CDI: 'CDI', DIN: 'CDI', CDD: 'CDD', DDI: 'CDDI', MIS: 'INT', TTI: 'INT', SAI: 'SAI', LIB: 'FREE', FRA: 'OTHER', CCE: 'OTHER', REP: 'OTHER',
};

/**
 * The kind of engagement: its nature first (an apprenticeship is written as a CDD of that nature), then its code. Months
 * come from the words; days are counted in months of thirty.
 */
export function readContract(code: string | null, label: string | null, nature: string | null): Contract {
  const length = /(\d+)\s*(mois|jour)/i.exec(label ?? '');
  const count = Number(length?.[1]);
  const months = length === null ? null : /mois/i.test(length[2] ?? '') ? count : Math.round((count / 30) * 100) / 100;
  return {
    contractType: readNature(`${nature ?? ''} ${label ?? ''}`) ?? byCode[code ?? ''] ?? (code === null ? null : 'OTHER'),
    contractMonths: months !== null && months <= 120 ? months : null,
  };
}

function readNature(words: string): ContractType | null {
  if (/apprentissage/i.test(words)) return 'APP';
  if (/professionnalisation/i.test(words)) return 'PRO';
  if (/CUI|CAE|parcours emploi comp/i.test(words)) return 'PEC';
  if (/service civique/i.test(words)) return 'SC';
  if (/volontariat de solidarit|\bVSI\b/i.test(words)) return 'VSI';
  if (/b[ée]n[ée]vol/i.test(words)) return 'BENEV';
  if (/ind[ée]pendant|freelance|auto-?entrepreneu|micro-?entrepr|profession lib[ée]rale/i.test(words)) return 'FREE';
  return /\bstage\b/i.test(words) ? 'STAGE' : null;
}
