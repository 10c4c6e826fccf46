const list = (words: string): Set<string> => new Set(words.split(' '));

/** What makes both genders of the masculine of a word; by word (folded) where the ending does not tell. The law's list of trades (ROME) decides. */
const femaleEnding = new Map<string, string>([
  ...['ingenieur', 'professeur', 'auteur', 'docteur', 'gouverneur', 'prieur', 'procureur', 'proviseur', 'superieur', 'exterieur', 'interieur', 'expert', 'commis', 'second', 'artisan', 'avocat', 'ecrivain', 'marin', 'laborantin'].map((word): [string, string] => [word, 'e']),
  ['chef', 'fe'], ['hote', 'sse'], ['maitre', 'sse'], ['ambassadeur', 'rice'],
  ...['compagnon', 'macon', 'patron', 'vigneron', 'forgeron', 'bucheron'].map((word): [string, string] => [word, 'ne']),
  ...['boulanger', 'boucher', 'berger', 'horloger', 'vacher', 'porcher', 'maraicher', 'conseiller', 'teleconseiller', 'fromager', 'messager', 'menager', 'linger'].map((word): [string, string] => [word, 'ère']),
]);
const teuse = list(
  'acheteur affreteur affuteur aiguilleteur ajusteur appreteur arpenteur batteur briqueteur brocanteur bruiteur capteur chanteur colporteur conteur decolleteur decompteur demonteur desamianteur dompteur emboiteur etiqueteur guetteur implanteur jointeur lutteur marqueteur metteur monteur pisteur planteur pointeur porteur rabatteur recolteur recruteur remonteur sauveteur stucateur surjeteur testeur toiletteur traiteur transporteur tricoteur tuyauteur visiteur asphalteur poursuiteur chloriteur flotteur solliciteur trotteur queteur',
);
/** Beside those in -ateur, -cteur, -iteur and -lteur. */
const trice = list('compositeur enqueteur instituteur moniteur percepteur precepteur preventeur promoteur prospecteur souscripteur tuteur concepteur intercepteur restituteur distributeur contributeur coauteur executeur debiteur transmetteur inventeur sculpteur orienteur');
const unsure = list('defenseur successeur agresseur possesseur censeur vainqueur imposteur menteur mineur majeur injecteur phosphateur mateur contacteur cotuteur');
/** Participles: written in capitals, their accent is often missing. */
const participles = list(
  'charge employe delegue attache associe salarie prepose depute diplome qualifie specialise confirme agree detache retraite experimente habilite certifie mandate assermente brevete',
);
const adjectives = list(
  'social general commercial medical principal municipal regional national international local departemental rural territorial familial conjugal parental paroissial musical patrimonial legal fiscal medico-social socio-medical liberal syndical ' +
    'culturel socioculturel socio-culturel professionnel socioprofessionnel socio-professionnel maternel operationnel fonctionnel industriel interculturel ' +
    'administratif sportif educatif socio-educatif socioeducatif associatif creatif ' +
    'financier animalier hospitalier forestier foncier immobilier hotelier routier saisonnier polyvalent permanent remplacant itinerant suppleant adjoint independant volant tournant referent consultant assistant debutant clinicien quotidien',
);

/** An adjective in the masculine that takes the gender of its noun (folded, singular). */
export const agrees = (folded: string): boolean => adjectives.has(folded) || participles.has(folded);

/** What is added to a masculine noun or adjective (folded, singular); null where it is not sure. */
function findFemaleEnding(folded: string): string | null {
  const known = femaleEnding.get(folded);
  if (known !== undefined) return known;
  if (unsure.has(folded)) return null;
  if (teuse.has(folded)) return 'se';
  if (trice.has(folded) || /(?:.ateur|[aeiou]cteur|iteur|lteur)$/.test(folded)) return 'rice';
  if (folded.endsWith('teur')) return null;
  if (folded.endsWith('eur')) return 'se';
  if (folded.endsWith('ier')) return 'ère';
  if (folded.endsWith('ien')) return 'ne';
  if (/(?:ant|ent|al|du|lu|oint|enti)$/.test(folded) || participles.has(folded)) return 'e';
  if (folded.endsWith('el')) return 'le';
  return folded.endsWith('if') ? 've' : null;
}

/** Feminine endings (folded): how many letters give way, and what comes instead; the first that fits. */
const fromFeminine: [RegExp, number, string][] = [
  [/^ambassadrice$/, 4, 'eur·rice'], [/^(?!nour|repor).*.trice$/, 4, 'eur·rice'], [/^(?!manag|book|design|dispatch|rewrit).*[^i]euse$/, 4, 'eur·se'], [/.iere$/, 4, 'ier·ère'], [/.(?:ienne|onne)$/, 2, '·ne'], [/.[glh]ere$/, 3, 'er·ère'],
  [/^(?:hotesse|(?:contre)?maitresse)$/, 3, '·sse'], [/^cheffe$/, 2, '·fe'], [/.elle$/, 2, '·le'], [/.ive$/, 2, 'f·ve'], [/.(?:eure|ante|ente|ale|due|lue|ointe|entie|sane|cate|erte)$/, 1, '·e'],
];
const femaleParticiples = new Set([...participles].map((word) => `${word}e`));
const feminineAdjectives = new Set([...adjectives].map((word) => (/(?:el|ien)$/.test(word) ? `${word}${word.slice(-1)}e` : word.endsWith('if') ? `${word.slice(0, -1)}ve` : word.endsWith('er') ? `${word.slice(0, -2)}ere` : `${word}e`)));

/** An adjective in the feminine that takes the gender of its noun (folded, singular). */
export const agreesFeminine = (folded: string): boolean => feminineAdjectives.has(folded) || femaleParticiples.has(folded);

/**
 * A noun of a trade, or an adjective of one, in both genders, as `Directeur·rice`; capitals stay capitals. Null where no form is
 * sure: a wrong word would be written with one key.
 */
export function writeBothGenders(word: string, folded: string, gender: 'masculine' | 'feminine'): string | null {
  if (word.includes('-') && !adjectives.has(folded.replace(/s$/, ''))) return writeCompound(word, folded, gender);
  const isPlural = folded.endsWith('s') && folded !== 'commis';
  const base = isPlural ? word.slice(0, -1) : word;
  const plain = isPlural ? folded.slice(0, -1) : folded;
  // œ and æ fold to two letters: places would no longer agree.
  if (base.length !== plain.length) return null;
  const both = gender === 'masculine' ? addFeminine(base, plain) : addMasculine(base, plain);
  if (both === null) return null;
  const whole = isPlural ? `${both}·s` : both;
  return word.length > 2 && word === word.toUpperCase() ? whole.toUpperCase() : whole;
}

/** “aide-soignant”, “plombier-chauffagiste”: one part that changes. Two are not written with two points in one word. */
function writeCompound(word: string, folded: string, gender: 'masculine' | 'feminine'): string | null {
  const plain = folded.split('-');
  const parts = word.split('-');
  const changing = plain.flatMap((part, place) => (part.endsWith('e') && gender === 'masculine' && part !== 'maitre' ? [] : [place]));
  const own = gender === 'masculine' ? changing : [plain.length - 1];
  const [place] = own;
  if (own.length !== 1 || place === undefined || (gender === 'feminine' && !/^(?:aide|auto|co|vice|socio|eco|tele)$/.test(plain[0] ?? ''))) return null;
  const both = writeBothGenders(parts[place] ?? '', plain[place] ?? '', gender);
  return both === null ? null : parts.map((part, at) => (at === place ? both : part)).join('-');
}

function addFeminine(word: string, folded: string): string | null {
  const ending = findFemaleEnding(folded);
  if (ending === null) return word.toLowerCase().endsWith('é') ? `${word}·e` : null;
  return `${participles.has(folded) ? `${word.slice(0, -1)}é` : word}·${ending}`;
}

function addMasculine(word: string, folded: string): string | null {
  if (/ée$/i.test(word) || femaleParticiples.has(folded)) return `${word.slice(0, -2)}é·e`;
  const found = fromFeminine.find(([pattern]) => pattern.test(folded));
  if (found === undefined) return null;
  const [, count, both] = found;
  return word.slice(0, word.length - count) + both;
}
