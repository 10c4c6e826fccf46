import type { ContractType } from '../../src-main/domain/offer/contract-type.ts';
import type { OrganisationKind } from './example-organisation.ts';

/** One trade: the fragments from which its offers are written. Typed plainly; `setFrench` sets the typography. */
export type JobFamily = {
  /** After "recrute": "une animatrice ou un animateur jeunesse". */
  role: string;
  /** "recrute" where nothing is said. */
  verb?: string;
  titles: readonly string[];
  rome: string | null;
  fits: readonly OrganisationKind[];
  contracts: readonly ContractType[];
  /** Euros a month, gross, full time; null where the engagement is not a paid job. */
  pay: readonly [from: number, to: number] | null;
  hours: readonly number[];
  /** Why there is a place to fill: whole sentences. */
  why: readonly string[];
  /** In the infinitive, without a capital or a full stop. */
  missions: readonly string[];
  /** Whole sentences. */
  profile: readonly string[];
  conditions: readonly string[];
  experience: readonly string[];
  education: readonly string[];
};
