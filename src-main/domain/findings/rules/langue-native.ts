import { requirements, type TextRule } from '../rule.ts';
import { deniedAfter } from '../text/contexts.ts';

const language = '(?:francais|anglais|espagnol|allemand|italien|portugais|arabe|neerlandais|russe|chinois|mandarin|polonais|roumain|turc|ukrainien|japonais|breton|basque|catalan|occitan|creole|wolof|bambara|lingala|hebreu|grec|english|french|langue|lsf)';
const current = (match: RegExpExecArray): string => {
  const named = new RegExp(language).exec(match[0])?.[0];
  return named === undefined || named === 'langue' ? 'courant (C1/C2)' : `${({ francais: 'français', english: 'anglais', french: 'français' } as Record<string, string>)[named] ?? named} courant (C1/C2)`;
};
/** Others have it, or nobody need. */
const notRequired = /\b(?:ont|parlent) (?:pour|comme) $|\bn'(?:a|ont) pas (?:le |l'|la )?\w+ (?:pour|comme) $|\b(?:pas|non) (?:necessaire|obligatoire|indispensable|besoin|requis|exige)\w*[^.,]{0,30}$/;
const denied = new RegExp(`\\b(?:nul besoin|inutile|pas besoin) d'etre[^.;]{0,15}$|\\b(?:pas|aucune?|sans|ni)(?: \\S+){0,2} $|${notRequired.source}`);
const notAsked = /\b(?:qu'ils|qu'elles|ils|elles) (?:aient|ont|avaient) pour langue\b|\b(?:ecoles?|classes?|enseign\w* (?:de|des|du|en|la)|dans (?:sa|leur|votre|ta) langue maternelle|en (?:sa|leur) langue maternelle|eleves|apprenants?|public\w*|fle\b|participants?|traduction|traduire|traduct\w+|accompagn\w*|beneficiaires?|(?<!(?:avec|aupres de) (?:nos|les|des) )residents?|migrants?|personnes accueillies|exiles?|vers (?:sa|leur|votre|la) langue|(?:enfants?|personnes|familles|clients?|clientes|patiente?s?|residents?|usagers?|habitants?) dont|avec (?:une? |des |l'|nos )interpretes?|recits|temoignages|collect\w*|enregistr\w*)\b/;

/** Somebody else's: “la langue maternelle de chaque famille”. */
const ofEach = `${deniedAfter.source}|^ de chaque (?!candidat)`;

/** L1132-1: a level of a language may be asked for, not the birth that gives it. */
export const langueNative: TextRule = {
  id: 'langue.native',
  level: 'bloquant',
  source: 'L1132-1',
  roles: [...requirements, 'employer'],
  clues: [
    { find: /\b(?:locuteurs?|locutrices?) d'origine\b|\b(?:parlee?s?|apprise?s?) au berceau\b/g, unless: notAsked, unlessBefore: denied },
    { find: new RegExp(`\\b${language}[^.;,]{0,12} (?:depuis|des) (?:le berceau|l'enfance|la naissance|tout petite?|toute petite|toujours)\\b|\\b(?:vous avez|avoir|ayant|ayez) (?:l'|le |la )?${language} (?:pour|comme) (?:premiere langue|langue (?:maternelle|premiere|de naissance))\\b|\\bniveau (?:d'|de |en )?(?:langue )?(?:${language} )?(?:requis|exige|attendu|demande|souhaite)? ?: ?"?(?:natif|native|maternel|langue maternelle)\\b`, 'g'), unless: notAsked, unlessBefore: denied, unlessAfter: deniedAfter, suggestion: current },
    { find: new RegExp(`\\b${language} doi\\w* (?:imperativement )?etre (?:la |votre |sa )?(?:premiere langue|langue maternelle)\\b|\\b${language} doi\\w* (?:imperativement )?etre (?:la |votre |sa )?langue (?:de (?:votre |son |l')?(?:enfance|naissance|maison|foyer|coeur)|du (?:berceau|foyer))\\b|\\btombee?s? dans (?:le |la |l')?${language} (?:a la naissance|tout petit|toute petite|des l'enfance|enfant)\\b`, 'g'), unless: notAsked, suggestion: current },
    {
      find: new RegExp(`\\b(?:parlee?s?|appris\\w*) (?:des|depuis) (?:le berceau|l'enfance|la naissance|tou(?:te|t) petite?)\\b|\\b(?:francais|anglais|espagnol|allemand|arabe)\\b[^.;,]{0,15} (?:est|soit|reste) (?:la|leur|votre|sa|ta) (?:premiere langue|langue de l'enfance)\\b|\\b(?:premiere )?langue que vous avez (?:parlee|apprise) (?:enfant|en premier|petit)|\\b${language} ?:? ?(?:de naissance|depuis (?:l'enfance|la naissance))\\b|\\bgrandi (?:en parlant|avec) (?:l'|le |la )?${language}\\b|\\bgrandi dans (?:un foyer|une famille|une maison|un pays) (?:anglo|franco|hispano|germano|arabo|luso|italo)phone`, 'g'),
      unless: notAsked,
      unlessBefore: denied,
      suggestion: current,
    },
    {
      find: new RegExp(`\\b(?:${language}(?:,| en| comme| de| :| -|\\(| est votre| est ta| votre|,? votre| ?\\/)? ?)?\\(?langues? (?:maternelles?|natales?)\\b(?: (?:${language}|\\w{4,12}e))?`, 'g'),
      unless: notAsked,
      unlessAfter: new RegExp(ofEach),
      unlessBefore: new RegExp(`\\b(?:pas|ni|aucune?|sans|autre que|differente?s? de)(?: \\S+){0,2} $|\\b(?:nul besoin|inutile|pas besoin) d'etre[^.;]{0,15}$|${notRequired.source}`),
      suggestion: current,
    },
    {
      find: new RegExp(`\\b${language}(?:,| :)? ?\\(?(?:maternel(?:le)?|natifs?|natives?|natal|(?:langue|niveau) (?:native|natif|natale)|de naissance)\\b`, 'g'),
      unless: notAsked,
      unlessBefore: denied,
      unlessAfter: new RegExp(`${ofEach}|^ (?:des|de la|du|de leurs?) (?!candidat|personne recherch)`),
      suggestion: current,
    },
    {
      find: new RegExp(`\\b(?:natifs?|natives?|locuteurs? natifs?|locutrices? natives?)[ -](?:en |de |d'|du )?${language}\\b|\\b(?:locuteurs?|locutrices?|anglophones?|francophones?|hispanophones?|germanophones?|arabophones?|lusophones?|italophones?|interprete|traducteur|formateur|professeur)s? (?:natifs?|natives?|de naissance)\\b`, 'g'),
      unlessBefore: /\bnon[- ]$|\b(?:recits?|temoignages?|voix|paroles?|aupres) (?:de |des |d'autres )$/,
      suggestion: current,
    },
    { find: /\bbilingues? (?:natifs?|natives?|de naissance)\b|\bnati(?:f|ve)s? bilingues?\b/g, suggestion: () => 'bilingue (C2)' },
    {
      find: /\b(?:english |french |spanish |german )?(?:native|mother tongue)[ -](?:speakers?|level|english|french|spanish|german)\b|\bmother[ -]tongue\b|\b(?:english|french|spanish|german|anglais|niveau) natives?\b/g,
      suggestion: () => 'courant (C1/C2)',
    },
    {
      // “Natif ou bilingue anglais”: the language is named after the choice.
      find: new RegExp(`\\bnati(?:f|ve)s? (?:ou|et|,) (?:\\w+ ){0,2}${language}\\b`, 'g'),
      unlessBefore: denied,
      suggestion: current,
    },
    { find: /\bniveau (?:de )?(?:langue )?"? ?(?:natif|native|maternel)\b/g, unlessBefore: denied, unlessAfter: deniedAfter, suggestion: () => 'niveau courant (C1/C2)' },
  ],
};
