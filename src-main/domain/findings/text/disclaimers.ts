import type { FindingId } from '../finding.ts';
import { findClauseOf, findClauseStart } from './clauses.ts';

/** Of no account: “sans distinction d'âge”, “quel que soit votre âge”, “peu importe”. What follows is what it governs. */
const noAccount =
  /\bsans (?:aucune? )?(?:distinction|consideration)s?\b|\bindependamment\b|\bquel(?:le)?s? qu(?:e\b|'ils?\b|'elles?\b)|\bquelques? soi\w*|\bque ce soit(?= (?:votre|vos|leur|par|la |le |l'|en |de ))|\bpeu (?:nous |m'? ?)?importe\w*|\brien de (?:tout )?(?:cela|ca)\b[^.]{0,80}$|\b(?:la question|cela|ca) ne (?:(?:vous |te )?sera (?:pas|jamais) (?:posee?|demandee?)|regarde que (?:vous|toi))\b[^.]{0,80}$|\bindifferem+ent\b|\bindifferente?s?\b|\baucune? (?:critere|distinction)s?\b/g;
/** Fought or denied: holds for the clause that has it, and for the list that goes on after it. */
const fought =
  /\bdiscriminat\w*|\bstereotyp\w*|\bprejuges?\b|\bidees? recues?\b|\bcliches?\b|\b(?:n'?est|ne sont) (?:pas|en rien) (?:un|des) (?:critere|frein|obstacle|probleme)s?|\bne (?:constitue|saurai)\w* (?:pas|en aucun cas|en rien)|\b(?:illegal|illegale|illicite)\b|\b(?:interdit|proscrit|prohibe)e?s? (?:par la loi|(?:de |d')(?:demander|exiger|mentionner|refuser|ecarter|indiquer|imposer|poser|publier|ecrire|reserver|fixer))|\bla loi (?:interdit|prohibe|proscrit)|\b(?:mention|critere|question|clause)s?\b[^,.]{0,40}\b(?:interdit|proscrit|prohib)\w*/g;

/** An item of a list: “, de sexe”, “ou votre origine”. */
const listItem = /^ ?(?:(?:et |ou |ni )?(?:de |d'|du |des |a |au |aux |l'|la |le |les |votre |vos |leurs? |son |sa |ses |qu'|que |ou |et |ni |liee?s? |fondee?s? |notamment |en |sur |par |dont )+[^,:(]*|(?:et |ou |ni )?\w+ ?)$/;
const demands = /\d|\b(?:exige\w*|requis\w*|obligatoire\w*|imperati\w*|indispensable\w*|preference|recherch\w*|recrut\w*|maximum|uniquement|exclusivement|reserve\w*|s'abstenir|interdit\w*)\b/;

const subjects: Partial<Record<FindingId, RegExp>> = {
  'age.max': /\bages?\b|\bans\b|\bgeneration|\bjeune|\bsenior/, 'age.jeune': /\bages?\b|\bgeneration|\bjeune|\bsenior/,
  'sexe.titre': /\bsexes?\b|\bgenres?\b|\bhomme|\bfemme/, 'sexe.texte': /\bsexes?\b|\bgenres?\b|\bhomme|\bfemme/,
  famille: /\bfamil|\bmatrimonial|\bsituation\b|\benfants?\b/, grossesse: /\bgrossesse|\bmaternite|\bfamil/, nationalite: /\bnationalite|\borigine/, 'langue.native': /\blangue|\baccent|\borigine/,
  origine: /\borigine|\bnationalite|\bcouleur|\bethni/, religion: /\breligi|\bcroyance|\bconviction|\bconfession|\bfoi\b/, 'politique.syndicat': /\bopinion|\bpolitique|\bsyndica|\bconviction/,
  apparence: /\bapparence|\bphysique|\blook\b|\btaille|\bpoids\b|\bcorpulence/, sante: /\bsante\b|\bhandicap|\bphysique/, handicap: /\bhandicap|\bsante\b|\bvalide/,
  residence: /\bresidence|\bdomicil|\badresse|\bhabit|\blieu\b|\bquartier/,
};

/** How many characters before “peu importe” say of what. */
const lookedBack = 60;

/** True if the words from `start` on are said to be of no account, or are fought: by the clause that has them, or by a word on the same subject. */
export function isDisclaimed(sentence: string, start: number, id: FindingId): boolean {
  for (const match of sentence.matchAll(noAccount)) {
    const from = match.index + match[0].length;
    const to = findListEnd(sentence, from);
    const named = sentence.slice(from, to);
    // “Langue maternelle : peu importe” looks back, on its own subject.
    const said = /[a-z]{2}/.test(named) ? named : sentence.slice(Math.max(0, match.index - lookedBack), match.index);
    if ((start >= from && start < to) || (subjects[id]?.test(said) ?? false)) return true;
  }
  for (const match of sentence.matchAll(fought)) {
    const from = findClauseOf(sentence, match.index);
    const to = goOn(sentence, findListEnd(sentence, match.index + match[0].length, 14));
    // “L'âge n'est pas un critère : de 20 à 60 ans”.
    if ((start >= from && start < to) || (/^n'?e/.test(match[0]) && (subjects[id]?.test(sentence.slice(from, match.index)) ?? false))) return true;
  }
  return false;
}

/** Where what begins at `from` ends, with the items of a list that goes on after commas. */
function findListEnd(sentence: string, from: number, mostWords = 7): number {
  let end = from;
  for (let isFirst = true; end < sentence.length; isFirst = false) {
    if (!isFirst && findClauseStart(sentence, end, end + 1) === end) break;
    const begin = isFirst ? end : end + 1;
    const next = findNext(sentence, begin);
    const piece = sentence.slice(begin, next);
    if (!isFirst && (demands.test(piece) || !listItem.test(piece))) break;
    // The last item is often drawn out: “votre religion ou même une aversion secrète pour la coriandre”.
    if (!isFirst && piece.trim().split(' ').length > mostWords) return end + 1 + measureWords(piece, 2);
    end = next;
  }
  return end;
}

/** How long the first words of a piece are. */
const measureWords = (piece: string, most: number): number => (/^ ?/.exec(piece)?.[0].length ?? 0) + piece.trimStart().split(' ').slice(0, most).join(' ').length;

/** What is fought is told after a colon: “contre les clichés : un homme de terrain”. */
const goOn = (sentence: string, end: number): number => (sentence[end] === ':' && findClauseStart(sentence, end, end + 1) > end && !demands.test(sentence.slice(end)) ? sentence.length : end);

function findNext(sentence: string, from: number): number {
  for (let at = from; at < sentence.length; at++) if (',(:'.includes(sentence.charAt(at))) return Math.min(at, findClauseStart(sentence, from, at));
  return findClauseStart(sentence, from, sentence.length);
}
