import { foldText } from '../../domain/fold-text.ts';

/** What a column tells of an organisation. */
export type OrganisationColumn =
  | 'name' | 'siren' | 'siret' | 'nic' | 'rna' | 'formerRna' | 'vat' | 'country' | 'foreign' | 'category' | 'activity' | 'flag' | 'lists'
  | 'active' | 'closedOn' | 'createdOn' | 'esusFrom' | 'esusUntil' | 'inclusion' | 'statedOn';

/** Header names, folded, of SIRENE, the annuaire, the RNA, the ESUS list and tables that people make. In the order of trust. */
const names: Record<OrganisationColumn, string[]> = {
  name: ['denomination', 'denominationunitelegale', 'nom complet', 'nom raison sociale', 'raison sociale', 'name', 'nom', 'titre', 'organisation', 'structure', 'denomination sociale', 'nom de la structure', 'nom de l entreprise', 'nom de l organisation', 'nomunitelegale'],
  siren: ['siren', 'n siren', 'numero siren', 'no siren'],
  siret: ['siret', 'siret siege', 'siretsiege', 'siret du siege', 'n siret', 'numero siret'],
  nic: ['nicsiegeunitelegale', 'nic siege'],
  rna: ['rna', 'numero rna', 'n rna', 'identifiant association', 'identifiantassociationunitelegale', 'id association'],
  formerRna: ['id ex'],
  vat: ['tva', 'numero tva', 'n tva', 'tva intracommunautaire', 'numero tva intracommunautaire', 'vat'],
  country: ['pays', 'country', 'code pays'],
  foreign: ['identifiant etranger', 'identifiant national', 'foreign id', 'national id'],
  category: ['categorie juridique', 'categoriejuridiqueunitelegale', 'nature juridique', 'code nature juridique', 'code categorie juridique'],
  activity: ['activiteprincipaleunitelegale', 'activite principale', 'activiteprincipaleetablissement', 'naf', 'ape', 'code naf', 'code ape'],
  flag: ['economiesocialesolidaireunitelegale', 'economie sociale solidaire unite legale', 'flag ess sirene', 'est ess', 'ess', 'complements est ess'],
  lists: ['sources'],
  active: ['etatadministratifunitelegale', 'etat administratif', 'est active', 'position'],
  closedOn: ['date disso', 'date fermeture', 'date de dissolution'],
  createdOn: ['datecreationunitelegale', 'date creation', 'date creat', 'date de creation'],
  esusFrom: ['date agrement', 'date d agrement', 'date de l agrement', 'date de debut d agrement', 'date debut agrement', 'debut agrement', 'esusdu', 'esus du'],
  esusUntil: ['date fin agrement', 'date de fin d agrement', 'date de fin de l agrement', 'fin agrement', 'esusau', 'esus au'],
  inclusion: ['kind', 'type siae', 'type de structure', 'type structure'],
  statedOn: ['datederniertraitementunitelegale', 'date mise a jour', 'maj time', 'updated at', 'date de mise a jour'],
};

/** Dates that mean an approval in the ESUS list only: elsewhere they are those of a contract, a post, a period. */
const esusListNames = {
  esusFrom: ['date de debut', 'date debut', 'date de decision', 'date de la decision'],
  esusUntil: ['date de fin', 'date fin', 'fin de validite', 'date d echeance', 'date d expiration'],
} as const;

/** Which columns of a file tell what: the names as they stand in its header, the most trusted first. */
export type OrganisationColumns = { found: Partial<Record<OrganisationColumn, string[]>>; isRegister: boolean };

/** Recognises the columns of a file; null when none of them identifies an organisation. A list of ESUS says so in its name or a column's. */
export function recogniseColumns(file: string, header: readonly string[]): OrganisationColumns | null {
  const folded = new Map(header.map((column) => [foldText(column).replace(/[^a-z0-9]+/g, ' ').trim(), column]));
  const isEsusList = [foldText(file), ...folded.keys()].some((name) => /esus|agrement/.test(name));
  const found: OrganisationColumns['found'] = {};
  for (const [column, aliases] of Object.entries(names) as [OrganisationColumn, string[]][]) {
    const ofList = isEsusList && (column === 'esusFrom' || column === 'esusUntil') ? esusListNames[column] : [];
    const present = [...aliases, ...ofList].flatMap((alias) => folded.get(alias) ?? []);
    if (present.length > 0) found[column] = present;
  }
  // The export of the RNA calls its number `id`: only beside its other columns does that mean anything.
  const id = folded.get('id');
  const isRegister = id !== undefined && folded.has('titre') && (folded.has('id ex') || folded.has('date disso') || folded.has('date creat'));
  if (isRegister) found.rna = [id];
  return (['name', 'siren', 'siret', 'rna', 'vat', 'foreign'] as const).some((column) => column in found) ? { found, isRegister } : null;
}
