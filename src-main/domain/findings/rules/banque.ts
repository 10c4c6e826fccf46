import { requirements, type TextRule } from '../rule.ts';
import { askedAbout } from '../text/asked-about.ts';
import { deniedAfter, deniedBefore } from '../text/contexts.ts';
import { shutOut } from '../text/shut-out.ts';

const tasks = /\b(?:accompagn\w*|usagers?|beneficiaires?|gestion|gerer|ouverture de compte|clients?|domiciliations? bancaires? des|traiter|saisi\w*|controle\w*|suiv\w+|rapproch\w*|association|donateurs?|adherents?|fournisseurs?|mandats?|prelevements?|entreprises?|conseill\w+|assist\w+|aide\w*)\b/;

const banks = '(?:(?:caisse|banque) (?:postale|populaire|de france|en ligne)|credit (?:agricole|mutuel|cooperatif|du nord|lyonnais)|caisse d.epargne|societe generale|bnp|lcl|cic|nef|boursorama|fortuneo|hello bank)';

/** L1132-1: where someone banks. */
export const banque: TextRule = {
  id: 'banque',
  level: 'bloquant',
  source: 'L1132-1',
  roles: requirements,
  clues: [
    { wake: /\bvire\w*\b/, find: /\bvire\w* (?:uniquement|seulement|exclusivement) sur (?:un |votre )?(?:compte|livret)\b[^.;,]{0,40}/g, unless: /\b(?:a votre nom|de votre choix|fournisseurs?|usagers?)\b/ },
    { wake: /\bcomptes? (?:bancaires? |courants? )?(?:domicilie|ouvert|situe|detenu)|\bouverture d'un compte\b/, find: /\bcomptes? (?:bancaires? |courants? )?(?:domicilie|ouvert|situe|detenu)s? (?:en france|dans l'union europeenne|dans la zone sepa|localement)[^.;]{0,20}\b(?:exige|obligatoire|requis|imperatif|demande|indispensable)\w*|\bouverture d'un compte (?:dans (?:cette|notre|la meme) banque|chez (?:elle|eux|lui))[^.;]{0,20}\b(?:exige|obligatoire|requis|imperati|demande|indispensable|necessaire)\w*/g, unless: tasks },
    { ...shutOut("(?:titulaires? d.un )?comptes? (?:bancaires? )?(?:dans une |chez une |en |d.une )?(?:neobanques?|banques? en ligne|a l.etranger|etrangers?|nickel|revolut)|neobanques?"), unless: tasks },
    { ...askedAbout(`(?:un |votre )?comptes? (?:bancaires? |courants? )?(?:a|au|chez|dans|aupres de) (?:la |le |l')?${banks}|(?:votre|ta) banque`), unless: tasks, unlessBefore: deniedBefore },
    { find: new RegExp(`\\b(?:pre-?requis|condition|exige\\w*|imperati\\w*|obligatoire\\w*|il (?:vous )?faut|devez|indispensable|seulement|uniquement|exclusivement|que)\\b[^.;]{0,40}\\bcomptes? (?:bancaires? |courants? )?(?:ouvert )?(?:a|au|chez|dans|aupres de) (?:la |le |l')?${banks}\\b`, 'g'), unless: tasks, unlessBefore: deniedBefore },
    { find: new RegExp(`\\b(?:etre|devenir|devez|devrez|serez|soyez|vous etes) (?:deja )?(?:etre )?clients? (?:de |du |de la |de l'|d'une |chez |au )?(?:la |le |l')?${banks}|\\bclients? de (?:la|notre) (?:meme )?banque\\b|\\b(?:ouvrir|avoir) un compte (?:dans|a|chez|aupres de) (?:la meme|notre) (?:agence|banque|etablissement)|\\b(?:banque|compte)\\b[^.;]{0,40}\\ben changer\\b|\\bmeme (?:banque|banquier|etablissement bancaire) que (?:l'|la |le |notre |nous)`, 'g'), unless: /\b(?:usagers?|beneficiaires?|conseill\w+|accompagn\w*)\b/ },
    { find: /\btransfer\w* (?:y )?(?:votre|vos|son|leur|tes|ton) comptes? (?:bancaires?|personnels?|courants?)|\by transferer (?:votre|vos|son) comptes?\b/g, unless: tasks },
    { find: /\bvous (?:passerez|viendrez|irez|basculerez) (?:a|au|chez|par) (?:la |le |l')?(?:caisse d'epargne|banque|credit (?:agricole|mutuel|cooperatif|municipal)|societe generale|bnp|lcl|nef)\b|\bdomiciliation (?:de (?:vos|tes|leurs|ses) (?:revenus|salaires?|paies?|payes?)) (?:a|au|chez|dans)\b[^.;,]{0,40}/g, unless: tasks },
    { find: /\b(?:neobanques?|banques? en ligne|ibans? (?:etrangers?|belges?|lituaniens?|allemands?)|ribs? (?:etrangers?|belges?))\b[^.]{0,40}\b(?:refus\w+|exclus?|non accept\w+|pas accept\w+|ne (?:veut|voulons|prenons|passe)\w*)|\bpas d'embauche (?:avec|sans) (?:un )?(?:iban|rib|compte)\b/g, unless: /\b(?:donateurs?|adherents?|fournisseurs?)\b/ },
    { find: /\b(?:toucher|percevoir|recevoir) (?:votre|ta|la|sa) (?:paie|paye|remuneration)\b[^.;]{0,40}\b(?:passer (?:au|par)|ouvrir|compte (?:au|a la|chez))\b/g },
    { find: /\bdomiciliation (?:bancaire|d[ue] (?:votre )?(?:salaire|paie|virement)s?)\b[^.,;]{0,50}/g, unless: tasks, unlessBefore: deniedBefore, unlessAfter: deniedAfter },
    {
      find: /\b(?:compte(?: bancaire| courant)?|domicilie\w*|client\w*) (?:ouvert |obligatoirement |imperativement |est )*(?:a|au|aupres de|aupres du|chez|dans) (?:la |le |l'|une |notre )?(?:banque|credit|caisse|societe generale|bnp|lcl|bpce|cic|nef|etablissement bancaire)\b[^.,;]{0,40}/g,
      onlyIf: /\b(?:exige\w*|obligat\w*|imperati\w*|requis\w*|doit|devez|devra|necessaire|vous (?:avez|etes|disposez|devez)|avoir|ouvrir|detenir|etre|condition|candidat\w*|salaire (?:est )?verse|uniquement|demande|il faudra|il faut)\b/,
      unless: tasks,
      unlessBefore: deniedBefore,
    },
    {
      find: /\b(?:avoir|posseder|disposer d'|detenir|etre titulaire d'|titulaire d'|ouvrir|ouverture d'|vous (?:avez|disposez d'|devez (?:avoir|ouvrir)))(?: ?imperativement| obligatoirement)* ?(?:un |leur |votre )?compte (?:bancaire |courant )?(?:francais|en france|a la|au|chez|en (?:belgique|suisse)|domicilie|dans (?:une|notre))\b[^.,;]{0,40}/g,
      unless: tasks,
      unlessBefore: deniedBefore,
      unlessAfter: deniedAfter,
    },
    { find: /\b(?:pas de|aucune?|ni|refus\w* (?:les |des )?) ?(?:neobanques?|banques? en ligne)\b|\brib d'une banque (?!francaise)[^.;,]{2,30}? (?:exige|obligatoire|imperatif|demande|indispensable)|\bpas de comptes? (?:nickel|revolut|n26|en ligne|de neobanque|paypal)\b|\bneobanques? (?:refusee?s?|exclue?s?|non acceptee?s?)/g, unless: tasks },
    { find: /\bdomicilier (?:votre|le|son|leur) (?:paie|paye|salaire|virement)\w*[^.,;]{0,50}/g, unlessBefore: deniedBefore },
    { find: /\bcompte (?:bancaire )?(?:francais|dans notre banque|en france|a la banque \w+) (?:exige|obligatoire|requis|imperatif|demande|indispensable)/g },
    { find: /\b(?:rib|iban) (?:francais|d'une banque francaise)\b[^.,]{0,20}(?:exige|obligatoire|requis|imperatif)?/g, unless: tasks, unlessBefore: deniedBefore },
    {
      find: /\b(?:interdite?s? bancaires?|interdiction bancaire|fiche\w* (?:a la )?banque de france|ficp|fcc)\b[^.,]{0,30}/g,
      onlyIf: /\b(?:s'abstenir|ne pas|exclu\w*|non|pas|aucun\w*|candidat\w*|etre)\b/,
      unless: tasks,
    },
    { find: /\b(?:changer de banque|(?:prendre|avoir|choisir|ouvrir un compte dans) la meme (?:banque )?que (?:l'|la |notre |nous))/g, onlyIf: /\b(?:vous|devez|devrez|paie|paye|salaire|embauche|candidat\w*)\b/, unless: tasks },
  ],
};
