import { type ArticleOnePoint, articleOnePoints } from '../../domain/ess/article-one.ts';
import { foldText } from '../../domain/fold-text.ts';
import { guessColumn } from './guess-column.ts';

/** What a column tells of an organisation. */
export type OrganisationColumn =
  | 'name' | 'siren' | 'siret' | 'nic' | 'rna' | 'formerRna' | 'vat' | 'country' | 'foreign' | 'category' | 'form' | 'activity' | 'flag' | 'marked' | 'mention' | 'lists'
  | 'active' | 'closedOn' | 'createdOn' | 'esus' | 'esusFrom' | 'esusUntil' | 'inclusion' | 'statedOn' | ArticleOnePoint;

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
  category: ['categorie juridique', 'categoriejuridiqueunitelegale', 'nature juridique', 'code nature juridique', 'code categorie juridique', 'cj', 'cat jur', 'categorie juridique insee', 'code forme juridique', 'legal category'],
  form: ['forme juridique', 'legal form', 'statut juridique', 'forme', 'forme legale', 'libelle categorie juridique', 'categorie juridique libelle', 'libelle nature juridique', 'libelle forme juridique', 'statut'],
  activity: ['activiteprincipaleunitelegale', 'activite principale', 'activiteprincipaleetablissement', 'naf', 'ape', 'code naf', 'code ape', 'activite'],
  flag: ['economiesocialesolidaireunitelegale', 'economie sociale solidaire unite legale', 'flag ess sirene', 'ess'],
  // True of those that INSEE or ESS France marks; false tells nothing.
  marked: ['est ess', 'complements est ess'],
  mention: ['mention ess', 'mention rne', 'ess rne', 'rne ess', 'mention ess rne', 'mention ess au rne', 'mention rne ess', 'mention entreprise de l ess', 'mention kbis'],
  lists: ['sources'],
  active: ['etatadministratifunitelegale', 'etat administratif', 'est active', 'position', 'actif', 'active', 'est actif', 'etat'],
  closedOn: ['date disso', 'date fermeture', 'date de fermeture', 'date dissolution', 'date de dissolution', 'date cessation', 'date de cessation', 'date radiation', 'date de radiation', 'dissolue le', 'dissoute le'],
  createdOn: ['datecreationunitelegale', 'date creation', 'date creat', 'date de creation', 'date immatriculation', 'date d immatriculation', 'creation', 'creee le'],
  esus: ['esus', 'agrement esus', 'esus agrement', 'est esus', 'agree esus', 'agreee esus', 'statut esus'],
  esusFrom: ['date agrement', 'date d agrement', 'date de l agrement', 'date de debut d agrement', 'date debut agrement', 'debut agrement', 'esusdu', 'esus du'],
  esusUntil: ['date fin agrement', 'date de fin d agrement', 'date de fin de l agrement', 'fin agrement', 'esusau', 'esus au'],
  inclusion: ['kind', 'type siae', 'type de structure', 'type structure'],
  statedOn: ['datederniertraitementunitelegale', 'date mise a jour', 'mise a jour', 'maj time', 'updated at', 'date de mise a jour'],
  purpose: ['but autre', 'but autre que le partage des benefices', 'but'],
  governance: ['gouvernance', 'gouvernance democratique'],
  profits: ['gestion', 'benefices', 'benefices affectes', 'affectation des benefices'],
  reserves: ['reserves', 'reserves impartageables'],
  socialUtility: ['utilite sociale'],
  developmentFund: ['fonds de developpement', 'fonds developpement'],
  carriedForward: ['report', 'report a nouveau', 'report beneficiaire', 'report et reserves'],
  noCapitalReduction: ['capital', 'pas de reduction de capital', 'non reduction du capital', 'ni amortissement ni reduction'],
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
  const folded = new Map(header.map((column) => [foldColumn(column), column]));
  const squeezed = new Map([...folded].map(([name, column]) => [squeeze(name), column]));
  const isEsusList = [foldText(file), ...folded.keys()].some((name) => /esus|agrement/.test(name));
  const found: OrganisationColumns['found'] = {};
  for (const [column, aliases] of Object.entries(names) as [OrganisationColumn, string[]][]) {
    const ofList = isEsusList && (column === 'esusFrom' || column === 'esusUntil') ? esusListNames[column] : [];
    const present = [...aliases, ...ofList].flatMap((alias) => squeezed.get(squeeze(alias)) ?? []);
    if (present.length > 0) found[column] = [...new Set(present)];
  }
  const known = new Set(Object.values(found).flat());
  for (const [name, column] of folded) {
    const guess = known.has(column) ? null : guessColumn(name);
    if (guess !== null) (found[guess] ??= []).push(column);
  }
  // « But », « capital » or « report » alone mean anything: a list of article 1 has several of its points.
  if (articleOnePoints.filter((point) => point in found).length < 3) for (const point of articleOnePoints) delete found[point];
  // The export of the RNA calls its number `id`: only beside its other columns does that mean anything.
  const id = folded.get('id');
  const isRegister = id !== undefined && folded.has('titre') && (folded.has('id ex') || folded.has('date disso') || folded.has('date creat'));
  if (isRegister) found.rna = [id];
  return (['name', 'siren', 'siret', 'rna', 'vat', 'foreign'] as const).some((column) => column in found) ? { found, isRegister } : null;
}

const foldColumn = (column: string): string => foldText(column).replace(/[^a-z0-9]+/g, ' ').trim();
/** `date_debut`, `dateDebut` and « Date début » are one name. */
const squeeze = (name: string): string => name.replaceAll(' ', '');
