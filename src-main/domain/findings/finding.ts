/** Every rule, by the name that letters, statistics and the command line use. */
export const findingIds = [
  'age.max', 'age.jeune', 'sexe.titre', 'sexe.texte', 'famille', 'grossesse', 'nationalite', 'langue.native', 'origine', 'religion',
  'politique.syndicat', 'apparence', 'sante', 'handicap', 'residence', 'banque', 'casier', 'argent', 'mlm', 'date', 'employeur', 'lieu',
  'contrat', 'salaire', 'temps', 'stage.duree', 'stage.grat', 'stage.objet', 'sc.prerequis', 'sc.mots', 'sc.heures', 'benev.mots', 'indep',
  'langue', 'anglicisme', 'perso', 'contact', 'genre.code', 'doublon', 'qualite',
] as const;
export type FindingId = (typeof findingIds)[number];

/** How much a finding weighs: `bloquant`, the law forbids it; `avertissement`, someone must look; `info`, it could be better. */
export const findingLevels = ['bloquant', 'avertissement', 'info'] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** The sentence that explains a finding: a rule's own, or one for a case of it. Its words: `findings.why.…` of the messages. */
export const findingReasons = [
  ...findingIds, 'sexe.titre.feminine', 'sexe.texte.appeal', 'grossesse.replacement', 'nationalite.defence', 'religion.identity', 'politique.inside',
  'sante.load', 'date.unknown', 'date.past', 'date.started', 'date.far', 'date.impossible', 'employeur.siret', 'employeur.rna', 'employeur.source', 'employeur.notEss', 'lieu.vague',
  'contrat.length', 'contrat.end', 'contrat.insertion', 'salaire.vague', 'salaire.smic', 'salaire.smicMaybe', 'salaire.range', 'salaire.gross',
  'salaire.impossible', 'temps.unknown', 'temps.short', 'temps.long', 'stage.grat.unsaid', 'stage.objet.graduate', 'stage.objet.agreement',
  'sc.heures.months', 'sc.heures.approval', 'langue.mixed', 'perso.bank', 'perso.number', 'perso.phone', 'contact.link', 'contact.deadline', 'qualite.capitals',
  'qualite.exclamation', 'qualite.markup', 'qualite.encoding', 'qualite.active', 'qualite.direction', 'qualite.hidden', 'qualite.marks', 'qualite.emoji', 'qualite.word', 'qualite.long', 'benev.mots.pay',
  'sc.mots.pay',
] as const;
export type FindingReason = (typeof findingReasons)[number];

/** Where a rule comes from: an article of law, or good practice. */
export const findingSources = [
  'L1132-1', 'L1142-1', 'L5331-1', 'L5331-2', 'L5331-3', 'L5331-4', 'L5332-1', 'L5332-2', 'L1221-6', 'L1242', 'L3231-2', 'L3121', 'L5132',
  'L124-5', 'L124-6', 'L124-7', 'L120-1', 'L121-3', 'directive-2023-970', 'L8221-6', 'L121-15', 'rgpd', 'practice',
] as const;
export type FindingSource = (typeof findingSources)[number];

/** One thing to look at in an offer. `start` and `end` are places in the field as it was written; both 0 where it says nothing. */
export type Finding = {
  id: FindingId;
  level: FindingLevel;
  field: string;
  start: number;
  end: number;
  why: { reason: FindingReason; values: Record<string, string | number> };
  source: FindingSource;
  /** What may be written in the place of the words found; '' takes them out. */
  suggestion?: string;
};
