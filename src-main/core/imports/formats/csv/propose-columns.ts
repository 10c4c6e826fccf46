import { foldText } from '../../../../domain/fold-text.ts';
import type { OfferContentField } from '../../../../domain/offer/offer.ts';

/** What a column may fill: a field of the offer, or what tells where it came from. */
export type ColumnField = OfferContentField | 'reference' | 'sourceName' | 'sourceUrl' | 'datedOn';

/** Names that columns carry, in French and in English, folded. The first field that claims a name has it. */
const names: [ColumnField, string[]][] = [
  ['reference', ['reference', 'ref', 'id', 'identifiant', 'numero', 'numero offre', 'numero de l offre', 'offer id', 'job id']],
  ['title', ['titre', 'title', 'intitule', 'intitule du poste', 'poste', 'job title', 'position', 'offre', 'libelle']],
  ['description', ['description', 'descriptif', 'missions', 'texte', 'contenu', 'details', 'description du poste', 'job description', 'annonce']],
  ['employerName', ['employeur', 'employer', 'entreprise', 'organisation', 'organization', 'structure', 'association', 'recruteur', 'company', 'nom de l employeur', 'nom de la structure']],
  ['employerSiret', ['siret', 'n siret', 'numero siret']],
  ['employerRna', ['rna', 'numero rna']],
  ['employerAddress', ['adresse', 'adresse employeur', 'adresse de l employeur', 'address']],
  ['employerText', ['presentation', 'presentation de la structure', 'a propos', 'about', 'about us']],
  ['contractType', ['contrat', 'type de contrat', 'type contrat', 'contract', 'contract type', 'employment type']],
  ['contractMonths', ['duree', 'duree mois', 'duree en mois', 'duree du contrat', 'months', 'duration']],
  ['startsOn', ['debut', 'date de debut', 'date debut', 'prise de poste', 'start', 'start date']],
  ['endsOn', ['fin', 'date de fin', 'date fin', 'end', 'end date']],
  ['placeLabel', ['lieu', 'ville', 'commune', 'localisation', 'lieu de travail', 'place', 'city', 'location', 'localite']],
  ['postcode', ['code postal', 'cp', 'postcode', 'postal code', 'zip', 'zip code']],
  ['inseeCode', ['insee', 'code insee', 'code commune']],
  ['territory', ['departement', 'territoire', 'department', 'territory', 'dept']],
  ['remote', ['teletravail', 'remote', 'a distance']],
  ['payMin', ['salaire min', 'salaire minimum', 'remuneration min', 'salary min', 'min salary', 'pay min']],
  ['payMax', ['salaire max', 'salaire maximum', 'remuneration max', 'salary max', 'max salary', 'pay max']],
  ['payPeriod', ['periode', 'periode salaire', 'pay period', 'salary period']],
  ['payText', ['salaire', 'remuneration', 'salary', 'pay', 'indemnite', 'gratification']],
  ['weeklyHours', ['heures', 'heures par semaine', 'heures hebdo', 'weekly hours', 'hours']],
  ['hoursText', ['horaires', 'temps de travail', 'duree du travail', 'working time']],
  ['positions', ['postes', 'nombre de postes', 'nb postes', 'positions', 'openings']],
  ['romeCode', ['rome', 'code rome']],
  ['experience', ['experience', 'experience requise']],
  ['education', ['formation', 'diplome', 'niveau', 'education']],
  ['applyUrl', ['lien', 'url', 'lien candidature', 'url de candidature', 'apply url', 'postuler', 'link']],
  ['applyEmail', ['email candidature', 'courriel candidature', 'apply email', 'email', 'courriel', 'mail', 'e mail']],
  ['applyText', ['modalites', 'modalites de candidature', 'comment postuler', 'how to apply', 'candidature']],
  ['applyBy', ['date limite', 'limite', 'date limite de candidature', 'cloture', 'deadline', 'apply by', 'closing date', 'valid through']],
  ['contactName', ['contact', 'nom du contact', 'contact name', 'personne a contacter']],
  ['contactEmail', ['email contact', 'email du contact', 'contact email', 'courriel du contact']],
  ['contactPhone', ['telephone', 'tel', 'phone', 'telephone du contact', 'contact phone']],
  ['sourceUrl', ['url source', 'source url', 'lien de l offre', 'offer url']],
  ['sourceName', ['source', 'origine', 'source name']],
  ['datedOn', ['date', 'date de publication', 'date publication', 'publiee le', 'date de parution', 'published', 'date posted', 'published on']],
];
const fieldOf = new Map<string, ColumnField>();
for (const [field, aliases] of names) for (const alias of [field, ...aliases]) {
  const key = foldName(alias);
  if (!fieldOf.has(key)) fieldOf.set(key, field);
}

/** The field that each column seems to fill; a field is proposed once, for the first column that names it. */
export function proposeColumns(columns: readonly string[]): (ColumnField | null)[] {
  const taken = new Set<ColumnField>();
  return columns.map((column) => {
    const field = fieldOf.get(foldName(column)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** True if a column can fill `field`. */
export const isColumnField = (field: string): field is ColumnField => names.some(([known]) => known === field);

function foldName(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/g, ' ').trim();
}
