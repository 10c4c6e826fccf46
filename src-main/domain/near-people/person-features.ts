import { readEmployerWords } from '../duplicates/employer-name.ts';
import { readAddress, readPhone } from './person-address.ts';
import { readPersonName } from './person-name.ts';

/** What two people are compared by, whatever they wrote for. `territory`: of where they live or work. */
export type ComparedPerson = { name: string | null; email: string | null; phone: string | null; organisation: string | null; territory: string | null };

export type PersonFeatures = { name: string[]; email: string | null; phone: string | null; organisation: string[] | null; territory: string | null };

export const readPersonFeatures = ({ name, email, phone, organisation, territory }: ComparedPerson): PersonFeatures => ({
  name: readPersonName(name),
  email: readAddress(email),
  phone: readPhone(phone),
  organisation: readEmployerWords(organisation),
  territory,
});
