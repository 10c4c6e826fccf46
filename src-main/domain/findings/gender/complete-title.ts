import { agrees, agreesFeminine, writeBothGenders } from './write-both.ts';
import { readGender } from './read-gender.ts';

type Gender = 'masculine' | 'feminine';
/** A noun of a trade at its place in a title. */
export type TitleNoun = { word: string; at: number; gender: Gender };
/** What to write in the place of a part of the title. */
export type TitleCorrection = { start: number; end: number; suggestion: string };

const stops = new Set('de du des d aux au a en pour par avec sur chez dans sous l la le les pres aupres et ou'.split(' '));
/** Nouns beside a trade that end like nothing in particular: “animateur jeunesse”, “technicien réseau”. */
const unchanging = new Set('bois web terrain secteur reseau systeme accueil projet projets enfants enfant adultes senior junior btp loisirs sport vie etudes support espaces verts velo velos logement habitat insertion emploi formation communication education prevention medias developpement marketing mixte'.split(' '));
/** Adjectives and nouns in -e of both genders. */
const epicene = /(?:ique|aire|iste|able|ible|ure|ogue|esse|isme|ance|ence|ile|ole|erne|ome)s?$/;

/**
 * Completes every gendered word of a title: the nouns and the adjectives that go with them (“Chef cuisinier” gives
 * `Chef·fe cuisinier·ère`). Where the form of one is not sure, “(H/F)” is put at the end, which is always right. `folded` has the places of `title`.
 */
export function completeTitle(title: string, folded: string, nouns: readonly TitleNoun[]): TitleCorrection {
  const edits: TitleCorrection[] = [];
  for (const noun of nouns) {
    if (edits.some(({ end }) => noun.at < end)) continue;
    const found = completeNoun(title, folded, noun);
    if (found === null) return appendBoth(title, nouns[0]?.at ?? 0);
    edits.push(...found);
  }
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? 0;
  let suggestion = '';
  let at = start;
  for (const edit of edits) {
    suggestion += title.slice(at, edit.start) + edit.suggestion;
    at = edit.end;
  }
  return { start, end, suggestion };
}

/** The noun and what agrees with it, up to the first preposition or stop; null if one word of them is not sure. */
function completeNoun(title: string, folded: string, { word, at, gender }: TitleNoun): TitleCorrection[] | null {
  const first = complete(title, at, word, gender);
  if (first === null) return null;
  const edits = [first];
  const from = at + word.length;
  for (const match of folded.slice(from).matchAll(/(\s*)([a-z']+(?:-[a-z]+)*|.)/g)) {
    const [, space = '', next = ''] = match;
    const place = from + match.index + space.length;
    // “administratif et financier” is one adjective more; “animateur et gestionnaire” is another trade.
    if (next === 'et' && agreesAfter(folded.slice(place + 2), gender)) continue;
    if (space === '' || !/^[a-z]/.test(next) || stops.has(next.replace(/'.*$/, ''))) break;
    const edit = completeNext(title, place, next, { gender, isPlural: word.endsWith('s') && word !== 'commis' });
    if (edit === null) return null;
    edits.push(edit);
  }
  // What stays at the end is left out of the words to correct.
  return edits.slice(0, edits.findLastIndex(({ start, end, suggestion }) => title.slice(start, end) !== suggestion) + 1);
}

const agreesAfter = (rest: string, gender: Gender): boolean => {
  const word = /^\s[a-z]+(?:-[a-z]+)*/.exec(rest)?.[0].trim().replace(/s$/, '') ?? '';
  return gender === 'masculine' ? agrees(word) : agreesFeminine(word);
};

/** A word beside the noun: it agrees, or it stays (then the edit says the same). */
function completeNext(title: string, at: number, word: string, { gender, isPlural }: { gender: Gender; isPlural: boolean }): TitleCorrection | null {
  const written = title.slice(at, at + word.length);
  const stays = { start: at, end: at + word.length, suggestion: written };
  const single = word.replace(/s$/, '');
  const doesAgree = gender === 'masculine' ? agrees(single) : agreesFeminine(single);
  // One trade does not agree with several things: “ingénieur air odeurs”.
  const isSeveral = word.endsWith('s') && !isPlural;
  if (isSeveral) return epicene.test(word) || unchanging.has(word) || word.endsWith('es') ? stays : null;
  if (doesAgree || readGender(word) === gender || (/ée?s?$/i.test(written) && !/tée?s?$/i.test(written))) return complete(title, at, word, gender);
  if (unchanging.has(word) || epicene.test(word) || /^[A-Z]{2,5}$/.test(written) && title !== title.toUpperCase()) return stays;
  return gender === 'masculine' && written.endsWith('e') ? stays : null;
}

function complete(title: string, at: number, word: string, gender: Gender): TitleCorrection | null {
  const suggestion = writeBothGenders(title.slice(at, at + word.length), word, gender);
  return suggestion === null ? null : { start: at, end: at + word.length, suggestion };
}

function appendBoth(title: string, start: number): TitleCorrection {
  const end = title.trimEnd().length;
  return { start, end, suggestion: `${title.slice(start, end)} (H/F)` };
}
