import type { Clue, TextRule } from '../rule.ts';

const status = /\b(?:auto-? ?entrepr\w*|micro-? ?entrepreneu\w*|micro-? ?entreprise|freelances?|free-lance|independante?s?|statut d'independant|portage|prestataires?|profession liberale|en liberal|honoraires|siret|non salari\w*|a son compte|facturation|factur\w+)\b/;
const healthTrades = /\b(?:medecin|infirmier|orthophon\w*|kine\w*|dentiste|avocat|expert-comptable|psychologue|sage-femme|osteopathe|notaire)\b/;

/** L8221-6: independent on paper, under orders in fact. */
export const indep: TextRule = {
  id: 'indep',
  level: 'avertissement',
  source: 'L8221-6',
  roles: ['title', 'body', 'experience', 'apply', 'contract', 'pay'],
  skip: ({ offer }) => offer.engagement !== 'self' && !offer.read.some(({ role, folded }) => (role === 'title' || role === 'body' || role === 'contract' || role === 'apply') && status.test(folded.text)),
  clues: [
    { wake: /\bl'accord d[eu]\b/, find: /\b(?:devez|devrez|doit|faut) (?:demander|obtenir|avoir) l'accord d[eu](?: (?:la|le|l'|votre|notre))? ?\w+[^.;]{0,30}\babsence/g, accept: isSelf },
    { find: /\b(?:fixe|fixent|fixera|decide|decident|impose|imposent|valide|valident|etablit|determine) (?:votre|vos|ton|tes) (?:planning|conges|horaires|jours|tournees?|emploi du temps)\b|\b(?:heures de passage|tournees?|horaires?|plannings?)\b[^.;,]{0,25}\bimpose\w*\b|\bpointage (?:a|au|des|le|chaque|tous|matin)\b|\b(?:nos|les) horaires (?:sont|:)|\brend\w+ (?:des )?comptes? (?:au|a la|a votre) (?:chef|responsable|direct|manager|superieur)\w*|\bpas d'autres? clients?\b|\b(?:compte rendu|reporting|rapport) (?:quotidien|journalier|chaque (?:jour|soir)) (?:au|a la|a votre|a son) (?:n\+1|chef\w*|responsable|manager|superieur\w*)\b/g, accept: isSelf },
    { find: /\bcomme (?:une? |les |nos |des )?(?:autres? )?(?:personnes? )?salariee?s?\b|\b(?:memes (?:consignes|horaires)|(?:aux|selon les|dans les) horaires (?:du|de la|de l') ?(?:salon|boutique|magasin|atelier|etablissement|cabinet|structure|association|restaurant)|roulement (?:etabli|fixe|impose|decide|defini)|les horaires (?:de l'equipe|du bureau|des salaries))\b/g, accept: isSelf },
    {
      find: /\b(?:horaires? (?:imposee?s?|fixes?|obligatoires?|a respecter|de bureau|definis|de \d{1,2} ?h|(?:(?:sont|seront) )?(?:fixes|imposes|definis|decides|etablis) par)|presence (?:obligatoire|exigee|quotidienne|imposee|requise|sur site (?:obligatoire|tous les jours|du lundi))|planning (?:impose|fixe|defini par|etabli par)|temps plein (?:sur site|dans nos locaux)|du lundi au vendredi|tous les jours de \d+ ?h)\b/g,
      unlessBefore: /\btaux $/,
      accept: isSelf,
    },
    { find: /\b35 ?h(?:eures)?\b(?:(?: par semaine|\/semaine|\/sem| hebdo\w*)\b)?/g, accept: isSelf },
    {
      find: /\b(?:lien (?:hierarchique|de subordination)|sous (?:l'autorite|la hierarchie|la subordination|les ordres|la direction hierarchique|la responsabilite hierarchique|la responsabilite (?:directe )?(?:du|de la) (?:directeur|direct|responsable|chef))|rattachement hierarchique|rattachee? hierarchiquement|(?:superieur|responsable) hierarchique|suiv(?:re|ez|rez) les (?:directives|consignes|ordres|horaires)|exclusivite (?:exigee|demandee|obligatoire|imposee|requise|totale)|clause d'exclusivite|travail\w* exclusivement pour|conges a faire valider |pour nous seuls?|conges (?:(?:devront|doivent|seront|sont) (?:etre )?)?(?:a (?:poser|valider)|valides|soumis|accordes|approuves|poses) |demander l'autorisation|sanctions?|client unique|un seul client|periode d'essai|contrat de travail d'auto|salariee? en (?:auto|micro)|embauche en (?:auto|micro)\S*|cdi en (?:auto|micro)\S*|poste salarie en auto\S*)/g,
      accept: isSelf,
    },
    {
      find: /\b(?:auto-? ?entrepreneur|micro-? ?entrepreneur|micro-? ?entreprise|freelance)s?\b[^.]{0,20}\b(?:obligatoire|exige|impose|uniquement)\b[^.]{0,40}\b(?:temps plein|cdi|horaires?|35 ?h)/g,
    },
  ],
};

/** Nobody may come who is not independent. */
const imposed = /\b(?:auto|micro)-? ?entrepr\w* (?:est )?(?:exige|obligatoire|impose|uniquement|imperati)/;

/** The tie is said of the independent, in this sentence or in an offer that is for nobody else. */
function isSelf(_match: RegExpExecArray, { offer }: Parameters<NonNullable<Clue['accept']>>[1], { text }: { text: string }): boolean {
  if (/\b(?:sans|aucun\w*|pas de|ni|hors|absence de|libre\w*|choisi\w*|vous organisez) (?:\w+ ){0,2}(?:lien|horaires?|hierarch\w*|subordination|exclusivite)/.test(text) || healthTrades.test(text)) return false;
  if (/\b(?:ou|et\/ou) (?:en )?(?:cdi|cdd|salarie)|\b(?:cdi|cdd|salarie\w*) (?:ou|\/)/.test(text)) return false;
  if (/\b(?:les|des|nos|aux|de nos) (?:intervenants?|prestataires?|fournisseurs?|formateurs?|partenaires?) en (?:auto|micro|free)/.test(text)) return false;
  if (offer.engagement === 'self') return true;
  const said = /\b(?:auto-? ?entrepr\w*|micro-? ?entrepr\w*|(?:numero )?siret ?:|freelances?|vous facturez|facturez (?:en|chaque|a la)|statut (?:d')?independant|en independant|profession liberale|en liberal|factur\w+ (?:vos|votre|ses)|siret (?:exige|obligatoire|requis|demande))\b/;
  if (offer.read.some(({ role, folded }) => role !== 'employer' && imposed.test(folded.text))) return true;
  return said.test(text) || (offer.facts.contractType === null && offer.read.some(({ role, folded }) => role !== 'employer' && said.test(folded.text)));
}
