import { foldText } from '../../fold-text.ts';
import type { Finding } from '../finding.ts';
import { readGender } from '../gender/read-gender.ts';
import { writeBothGenders } from '../gender/write-both.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts, type ReadText } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';

/** The other gender is named, however it is written. */
const both =
  /\b[hmf]\s?[/|\\.&+-]\s?[fhm]\b|\b[hf]\s?(?:ou|et)\s?[fh]\b|\((?:h\s?f|f\s?h|hfx|fhx|mfd)\)|\bhf\b|\bfh\b|\bhommes?\s?(?:\/|ou|et|-)\s?femmes?|\bfemmes?\s?(?:\/|ou|et|-)\s?hommes?|\([^)\s]{0,4}(?:e|se|ne|le|te|fe|trice|rice|euse|ere|iere|ve|sse)s?\)|[·•‧∙⋅]|[a-z]\.(?:e|ne|rice|trice|se|euse|ere)(?:\.?s)?\b|[a-z]\s?[/-]\s?(?:e|ne|rice|trice|se|euse|iere|ere|teuse|ive|fe|sse)s?\b|\btous? (?:les )?genres?\b|\bmixte\b/;
const prepositions = new Set(['de', 'du', 'des', 'd', 'aux', 'au', 'a', 'en', 'pour', 'par', 'avec', 'sur', 'chez', 'dans', 'sous', 'l', 'la', 'le', 'les', 'pres', 'aupres']);
/** “Poste de directeur”: the trade comes after these. */
const introduces = /(?:^|[^a-z])(?:postes?|emplois?|recrutement|recrute|recherche|offre|candidature|mission|stage|fonction|cdi|cdd|alternance|apprentissage|contrat|benevolat|annonce)\s+(?:pour\s+|en\s+)?(?:de\s+|d['’]\s?)?(?:une?\s+|notre\s+|son\s+|sa\s+|futur\s+)?$/;
/** A trade without gender, to which an adjective gives one. */
const common = /\b(?:responsable|secretaire|gestionnaire|comptable|cadre|analyste|juriste|aide|psychologue|auxiliaire|charge d'affaires)\s+(administratif|financier|general|commercial|medico-social|medical|adjoint|principal|operationnel|comptable et financier|pedagogique et administratif)(?=\s|$|,)/;
const adjectives: Record<string, string> = { administratif: '·ve', financier: '·ère', general: '·e', commercial: '·e', medical: '·e', adjoint: '·e', principal: '·e', operationnel: '·le', 'medico-social': '·e' };

/** L1142-1: the title names no sex. A trade in the masculine alone is to be completed; in the feminine alone, it excludes. */
export const sexeTitre: FactRule = {
  id: 'sexe.titre',
  check({ offer }) {
    return listTexts(offer, 'title').flatMap((title) => checkTitle(title, listTexts(offer, 'body')));
  },
};

function checkTitle(title: ReadText, bodies: readonly ReadText[]): Finding[] {
  // Longer than any title: something else was put there.
  const words = foldKeepingPlaces(title.text.slice(0, 300));
  if (both.test(words)) return [];
  const exclusive = /\b(?:femmes? (?:de (?:menage|chambre|service)|toutes mains)|hommes? (?:d'entretien|toutes mains|a tout faire)|\(?(?:femmes?|hommes?) uniquement\)?|(?:^|[\s(])(?:homme|femme)(?=\)|$))/.exec(words);
  if (exclusive !== null) return [report(title, exclusive.index, exclusive[0], 'bloquant', /menage|service|entretien|chambre/.test(exclusive[0]) ? 'Agent·e d’entretien' : '')];
  const nouns = listNouns(words);
  const [noun] = nouns;
  if (noun === undefined) return checkAdjective(title, words);
  // “Garçon / Serveuse” says both, though not with one word.
  if (nouns.some(({ gender }) => gender !== noun.gender)) return [];
  const written = title.text.slice(noun.at, noun.at + noun.word.length);
  const suggestion = writeBothGenders(written, noun.word, noun.gender);
  if (noun.gender === 'masculine') return [report(title, noun.at, noun.word, 'avertissement', suggestion)];
  const isOpen = bodies.some(({ folded }) => /\bh ?\/ ?f\b|\bf ?\/ ?h\b/.test(folded.text));
  return [report(title, noun.at, noun.word, isOpen ? 'avertissement' : 'bloquant', suggestion)];
}

type Noun = { word: string; at: number; gender: 'masculine' | 'feminine' };
/** Nouns of a trade in the title, those that complete another word (“assistante du directeur”) left out. */
function listNouns(words: string): Noun[] {
  const nouns: Noun[] = [];
  let isComplement = false;
  let end = 0;
  for (const match of words.matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    const [word] = match;
    if (/[,:;/|()–—]|\s-\s|\bet\b|\bou\b/.test(words.slice(end, match.index)) || word === 'et' || word === 'ou') isComplement = false;
    end = match.index + word.length;
    if (introduces.test(words.slice(0, match.index))) isComplement = false;
    if (prepositions.has(word)) isComplement = true;
    else if (!isComplement) {
      const head = word.split('-')[0] ?? word;
      const gender = readGender(word) ?? readGender(head);
      if (gender !== null) nouns.push({ word: readGender(word) === null ? head : word, at: match.index, gender });
    }
  }
  return nouns;
}

function checkAdjective(title: ReadText, words: string): Finding[] {
  const found = common.exec(words);
  const adjective = found?.[1]?.split(' ')[0];
  if (found === null || adjective === undefined) return [];
  const at = found.index + found[0].indexOf(adjective);
  return [report(title, at, adjective, 'avertissement', title.text.slice(at, at + adjective.length) + (adjectives[adjective] ?? '·e'))];
}

const report = (title: ReadText, at: number, word: string, level: Finding['level'], suggestion: string): Finding =>
  makeFinding({ id: 'sexe.titre', level, source: 'L1142-1', field: title.field, start: at, end: at + word.length, suggestion, ...(level === 'bloquant' ? { reason: 'sexe.titre.feminine' } : {}) });

/** Folded, with every character where it was: the title is read with its inclusive endings. */
const foldKeepingPlaces = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const plain = foldText(text[at] ?? '').replace(/[’‘`´]/g, "'").replace(/\s/g, ' ');
    return plain.length === 1 ? plain : (text[at] ?? ' ');
  }).join('');
