import type { OrganisationColumn } from './organisation-columns.ts';

/** Words around the one that counts, in headers that people and other programs make. */
const around = '(n|no|nr|num|numero|code|id|identifiant|valeur)?';
const after = '(unitelegale|etablissement|siege|dusiege|entreprise|structure|organisme|organisation|association|employeur|insee|sirene|principale?|rev2|nafrev2|2008|brut)*';
const whole = (middle: string) => new RegExp(`^${around}(de|du|d)?${middle}${after}$`);

const guesses: [OrganisationColumn, RegExp][] = [
  ['siren', whole('siren')],
  ['siret', whole('siret')],
  ['rna', whole('(rna|waldec)')],
  ['vat', /^(n|no|num|numero|code)?(de|d)?(tva|vat)(intra|intracom|intracommunautaire|number|fr)*$/],
  ['category', /^(code)?(insee)?(categorie|nature)juridique(code|n3|niveau3|niveauiii|unitelegale|insee|siege)*$/],
  ['activity', /^(code|activite|principale|activiteprincipale)*(naf|ape)(ape|naf|rev2|2008|code|unitelegale|etablissement|siege|entreprise)*$/],
  ['form', /^(libelle|type|statut)*(de)?(forme|nature|categorie|statut)juridique(libelle|texte|clair|enclair)*$/],
  ['mention', /^(mention|rne|rcs|kbis).*ess$|^ess(rne|rcs|kbis)$|^(entreprise)?(de)?ess(au)?(rne|rcs|registre)$/],
  ['flag', /^(flag|indicateur|marque|champ|appartenance|appartientalaa?)*(l|au|a)?ess(insee|sirene|flag|on|ouinon|unitelegale)*$/],
  ['active', /^(etat|statut)(administratif|activite|actif)(unitelegale|etablissement|siege)*$/],
  ['closedOn', /^date(de)?(dissolution|cessation|fermeture|radiation)(unitelegale|entreprise|activite|etablissement)*$/],
  ['createdOn', /^date(de)?(creation|immatriculation)(unitelegale|entreprise|association|structure)*$/],
];

/** What a column that bears none of the known names seems to tell, by the words of its header (folded, parted by spaces); null for most. */
export function guessColumn(header: string): OrganisationColumn | null {
  const name = header.replaceAll(' ', '');
  if (name.includes('esus')) return guessEsus(name.replace('esus', ' '));
  return guesses.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

function guessEsus(rest: string): OrganisationColumn {
  if (/fin|expir|echeance|jusqu|until|end|validite|terme|(^| )au$|\bau /.test(rest)) return 'esusUntil';
  if (/debut|depuis|start|from|date|deliv|octroi|obten|decision|(^| )du$|\bdu |annee/.test(rest)) return 'esusFrom';
  return 'esus';
}
