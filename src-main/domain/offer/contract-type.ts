import { z } from 'zod';

/** Kinds of engagement, by the code the field uses (France Travail's where it has one). */
export const contractTypes = [
  'CDI',
  'CDD',
  'CDDI',
  'PEC',
  'APP',
  'PRO',
  'STAGE',
  'SC',
  'VSI',
  'BENEV',
  'FREE',
  'INT',
  'SAI',
  'OTHER',
] as const;
export const contractType = z.enum(contractTypes);
export type ContractType = z.infer<typeof contractType>;
