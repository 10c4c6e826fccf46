import { z } from 'zod';
import type { FoundCompany } from '../../contract/desk/lookups.ts';

/** What is not told, or not in the form that it should have, is left out: the rest of the answer is good. */
const told = (max: number) => z.string().trim().min(1).max(max).nullable().catch(null).default(null);

const company = z.object({
  siren: z.string().regex(/^\d{9}$/),
  nom_complet: told(300),
  nom_raison_sociale: told(300),
  nature_juridique: told(10),
  activite_principale: told(10),
  etat_administratif: told(10),
  date_creation: told(10),
  date_fermeture: told(10),
  siege: z.object({ siret: told(14), adresse: told(500), code_postal: told(12), libelle_commune: told(200) }).nullable().catch(null).default(null),
  complements: z
    .object({ est_ess: z.boolean().nullable().catch(null).default(null), identifiant_association: told(20), type_siae: z.union([z.string(), z.array(z.string())]).nullable().catch(null).default(null) })
    .nullable()
    .catch(null)
    .default(null),
});
export type AnsweredCompany = z.infer<typeof company>;

/** An answer of `/search`, as its documentation and the service itself give it (`docs/organisations-verdict.md`); more fields come than are read. */
export const companyAnswer = z.object({ results: z.array(company).max(25), total_results: z.number().int().min(0) });

/** What a person is shown of it. */
export const showCompany = ({ siren, siege, complements, ...told }: AnsweredCompany): FoundCompany => ({
  siren,
  name: told.nom_complet ?? told.nom_raison_sociale ?? siren,
  siret: siege?.siret ?? null,
  address: siege?.adresse ?? siege?.libelle_commune ?? null,
  rna: complements?.identifiant_association ?? null,
  category: told.nature_juridique,
  activity: told.activite_principale,
  isEss: complements?.est_ess === true,
  isActive: told.etat_administratif !== 'C' && told.date_fermeture === null,
});
