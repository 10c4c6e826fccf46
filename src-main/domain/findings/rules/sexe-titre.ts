import type { Finding } from '../finding.ts';
import { completeTitle, type TitleCorrection, type TitleNoun } from '../gender/complete-title.ts';
import { readGender } from '../gender/read-gender.ts';
import { agreesFeminine, writeBothGenders } from '../gender/write-both.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts, type ReadText } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';
import { foldCharacter } from '../text/fold-character.ts';

/** The other gender is named, however it is written. */
const endings = 'a?trice|rice|ice|t?euse|i?enne|onne|i?ere|[lgc]h?ere|ive|ante|ente|elle|esse|sse|ee|f?fe';
const shortEndings = `(?:${endings}|e|ne|le|te|ve|se)s?(?![a-z-])`;
const longEndings = `(?:${endings}|e|ne)s?(?![a-z-])`;
const anyEnding = '(?:eur|rice|euse|i?ere?|ienn?e?|if|ive|e{1,2})?s?';
const both = new RegExp(
  [
    /\b[hmf]\s?[/|\\.&+-]\s?[fhm]\b|h\/f\b|f\/h\b|\b[hf]\s?(?:ou|et)\s?[fh]\b|\((?:h\s?f|f\s?h|hfx|fhx|mfd)\)|\bhf\b|\bfh\b|\bhommes?\s?(?:\/|ou|et|-)\s?femmes?|\bfemmes?\s?(?:\/|ou|et|-)\s?hommes?/.source,
    /\([^)\s]{0,4}(?:e|se|ne|le|te|fe|trice|rice|euse|ere|iere|ve|sse)s?\)|[·•‧∙⋅⸱]|\btous? (?:les )?genres?\b|(?<!\bcoiffeu(?:r|se)s? )\bmixte\b/.source,
    // Chef.fe, animateur-ice, directeur_rice, chargé / ée, éducateur, -trice, éducateur/-trice, éducateur.-trice.
    `[a-z][._/|-]${shortEndings}`, `[a-z]\\s?/\\s?-?${longEndings}`, `[a-z][.,/]?\\s?-(?:${endings})s?(?![a-z-])`,
    // Coordinatrice/teur, coordinatrice (teur).
    /(?:rice|euse|i?ere|ienne|ive)s?\s?[/(]\s?-?(?:t?eur|i?er|ien|if)s?(?![a-z-])/.source,
    // Formateur-formatrice, conseillère - conseiller.
    `\\b(?<stem>[a-z]{4,})${anyEnding}\\s?-\\s?\\k<stem>${anyEnding}\\b`,
  ].join('|'),
);
const prepositions = new Set(['de', 'du', 'des', 'd', 'aux', 'au', 'a', 'en', 'pour', 'par', 'avec', 'sur', 'chez', 'dans', 'sous', 'l', 'la', 'le', 'les', 'pres', 'aupres']);
/** “Poste de directeur”: the trade comes after these. */
const introduces = /(?:^|[^a-z])(?:postes?|emplois?|recrutement|recrute|recherche|offre|candidature|mission|stage|fonction|cdi|cdd|alternance|apprentissage|contrat|benevolat|annonce)\s+(?:pour\s+|en\s+)?(?:de\s+|d['’]\s?)?(?:une?\s+|notre\s+|son\s+|sa\s+|futur\s+)?$/;
/** A trade without gender, to which an adjective gives one. */
const trades = 'responsable|secretaire|gestionnaire|comptable|analyste|juriste|psychologue';
const common = new RegExp(`\\b(?:${trades}|cadre|aide|auxiliaire)\\s+(administratif|financier|general|commercial|medico-social|medical|adjoint|principal|operationnel)(?:\\s+et\\s+(financier|commercial|administratif|operationnel))?(?=\\s|$|,)`);

const commonFeminine = new RegExp(`\\b(?:${trades})\\s+(administrative|financiere|generale|commerciale|medico-sociale|medicale|adjointe|principale|operationnelle)(?=\\s|$|,)`);

/** The trade of one sex, and not as the name of another one: “femme de chambre (H/F)” still names a woman. */
const namesOther = /\b(?:valets?|agente?s?|employee?s?|auxiliaires?|hommes?(?! d'entretien| toutes)\b.*\bfemmes?|femmes?\b.*\bhommes?)\b|\buniquement\b|^(?!.*(?:menage|chambre|service|entretien|toutes mains|tout faire))/;

/** L1142-1: the title names no sex. A trade in the masculine alone is to be completed; in the feminine alone, it excludes. */
export const sexeTitre: FactRule = {
  id: 'sexe.titre',
  check({ offer }) {
    return listTexts(offer, 'title').flatMap((title) => checkTitle(title, listTexts(offer, 'body')));
  },
};

/** Longer than any title: something else was put there. */
const longest = 300;

function checkTitle(title: ReadText, bodies: readonly ReadText[]): Finding[] {
  const words = foldKeepingPlaces(title.text.slice(0, longest));
  const isBoth = both.test(words);
  const exclusive = /\b(?:femmes? (?:de (?:menage|chambre|service)|toutes mains)|hommes? (?:d'entretien|de menage|toutes mains|a tout faire)|\(?(?:femmes?|hommes?) uniquement\)?|(?:^|[\s(])(?:homme|femme)(?=\)|$))/.exec(words);
  const isRack = exclusive !== null && /^[\s(]?(?:homme|femme)$/.test(exclusive[0]) && /\b(?:rayon|textile|coiff\w*|pret-a-porter|mode|vetements?|chaussures?|parfum\w*|foyer|hebergement|accueil|sport)\b/.test(words);
  if (exclusive !== null && /\bvalets?\b/.test(words)) return [];
  if (exclusive !== null && !isRack && !(isBoth && namesOther.test(words))) {
    const suggestion = /menage|service|entretien|chambre/.test(exclusive[0]) ? 'Agent·e d’entretien' : '';
    return [report(title, isBoth ? 'avertissement' : 'bloquant', { start: exclusive.index, end: exclusive.index + exclusive[0].length, suggestion })];
  }
  if (isBoth || namesTwice(words)) return [];
  const nouns = listNouns(words);
  const [noun] = nouns;
  if (noun === undefined) return checkAdjective(title, words, bodies);
  // “Garçon / Serveuse” says both, though not with one word.
  if (nouns.some(({ gender }) => gender !== noun.gender)) return [];
  const correction = completeTitle(title.text.slice(0, longest), words, nouns);
  if (noun.gender === 'masculine') return [report(title, 'avertissement', correction)];
  return [report(title, weighFeminine(bodies), correction)];
}

/** A title in the feminine alone excludes, but where the text is for both. */
const weighFeminine = (bodies: readonly ReadText[]): Finding['level'] => (bodies.some(({ folded }) => /\bh ?\/ ?f\b|\bf ?\/ ?h\b/.test(folded.text)) ? 'avertissement' : 'bloquant');

/** Nouns of a trade in the title, those that complete another word (“assistante du directeur”) left out. */
function listNouns(words: string): TitleNoun[] {
  const nouns: TitleNoun[] = [];
  let isComplement = false;
  let isFirst = true;
  let end = 0;
  for (const match of words.matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    const [word] = match;
    if (/[,:;/|()–—]|\s-\s|\bet\b|\bou\b/.test(words.slice(end, match.index)) || word === 'et' || word === 'ou') {
      isComplement = false;
      isFirst = true;
    }
    end = match.index + word.length;
    if (introduces.test(words.slice(0, match.index))) {
      isComplement = false;
      isFirst = true;
    }
    if (prepositions.has(word)) isComplement = true;
    else if (!isComplement) {
      const head = word.split('-')[0] ?? word;
      const gender = readGender(word) ?? readGender(head);
      // Several after another word are whom one works for: “responsable accueil adhérents”.
      if (gender !== null && (isFirst || nouns.length > 0 || !word.endsWith('s'))) nouns.push({ word: readGender(word) === null ? head : word, at: match.index, gender });
    }
    if (word !== 'et' && word !== 'ou') isFirst = false;
  }
  return nouns;
}

/** “Booker / bookeuse”, “peintre animalier / peintre animalière”: words of one beginning on both sides of a stroke, one of them feminine. */
function namesTwice(words: string): boolean {
  if (!words.includes('/')) return false;
  const [first = [], ...others] = words.split('/').map((side) => side.match(/[a-z-]{4,}/g) ?? []);
  return others.flat().some((other) => first.some((one) => one !== other && one.slice(0, 4) === other.slice(0, 4) && (femaleForm.test(one) || femaleForm.test(other))));
}
const femaleForm = /(?:tri?ce|euse|enne|onne|ere|ee|ale|elle|ive|ante|ente|esse|ffe|eure|onde)s?$/;

function checkAdjective(title: ReadText, words: string, bodies: readonly ReadText[]): Finding[] {
  const feminine = commonFeminine.exec(words);
  if (feminine !== null) return [reportFeminine(title, feminine, bodies)];
  const found = common.exec(words);
  if (found === null || words.split(/[^a-z-]+/).some((word) => agreesFeminine(word))) return [];
  const [, adjective = '', other] = found;
  const start = found.index + found[0].indexOf(adjective);
  const end = found.index + found[0].length;
  const write = (at: number, word: string) => writeBothGenders(title.text.slice(at, at + word.length), word, 'masculine') ?? '';
  const between = start + adjective.length;
  const suggestion = write(start, adjective) + (other === undefined ? '' : title.text.slice(between, end - other.length) + write(end - other.length, other));
  return [report(title, 'avertissement', { start, end, suggestion })];
}

function reportFeminine(title: ReadText, match: RegExpExecArray, bodies: readonly ReadText[]): Finding {
  const [words, adjective = ''] = match;
  const end = match.index + words.length;
  const start = end - adjective.length;
  return report(title, weighFeminine(bodies), { start, end, suggestion: writeBothGenders(title.text.slice(start, end), adjective, 'feminine') ?? '' });
}

const report = (title: ReadText, level: Finding['level'], correction: TitleCorrection): Finding =>
  makeFinding({ id: 'sexe.titre', level, source: 'L1142-1', field: title.field, ...correction, ...(level === 'bloquant' ? { reason: 'sexe.titre.feminine' } : {}) });

/** Folded, with every character where it was: the title is read with its inclusive endings. */
function foldKeepingPlaces(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const plain = foldCharacter(text.charCodeAt(at));
    folded += plain === '\n' ? ' ' : plain.length === 1 ? plain : text.charAt(at);
  }
  return folded;
}
