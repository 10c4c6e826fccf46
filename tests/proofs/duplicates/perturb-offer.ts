import type { ComparedOffer } from '../../../src-main/domain/duplicates/compared-offer.ts';
import type { Random } from '../../support/random.ts';

/** `same`: still the same post. `other`: the words of one post used for another. `apart`: two posts of one employer. */
export type Expected = 'same' | 'other' | 'apart';
export type Perturbation = { name: string; expected: Expected; apply: (offer: ComparedOffer, random: Random, other: ComparedOffer) => ComparedOffer | null };

/** Every way in which an offer comes back. One gives null where the offer has nothing to change. */
export const perturbations: readonly Perturbation[] = [
  { name: 'unchanged', expected: 'same', apply: (offer) => ({ ...offer }) },
  { name: 'title reworded', expected: 'same', apply: (offer, random) => ({ ...offer, title: rewordTitle(offer, random) }) },
  { name: 'sentences moved', expected: 'same', apply: (offer, random) => ({ ...offer, description: moveSentences(offer.description, random) }) },
  { name: 'typos (3 % of words)', expected: 'same', apply: (offer, random) => ({ ...offer, description: addTypos(offer.description, random, 0.03), title: addTypos(offer.title, random, 0.1) }) },
  { name: 'accents lost', expected: 'same', apply: (offer) => ({ ...offer, title: loseAccents(offer.title), description: loseAccents(offer.description), employerName: offer.employerName && loseAccents(offer.employerName), placeLabel: offer.placeLabel && loseAccents(offer.placeLabel) }) },
  { name: 'HTML and entities', expected: 'same', apply: (offer) => ({ ...offer, description: toHtml(offer.description) }) },
  { name: 'employer varied', expected: 'same', apply: (offer, random) => varyEmployer(offer, random) },
  { name: 'employer left out', expected: 'same', apply: (offer) => (offer.employerName === null ? null : { ...offer, employerName: null }) },
  { name: 'a third cut off', expected: 'same', apply: (offer) => ({ ...offer, description: cutEnd(offer.description, 0.67) }) },
  { name: 'a paragraph added', expected: 'same', apply: (offer, _random, other) => ({ ...offer, description: `${offer.description}\n${other.description.slice(0, 400)}` }) },
  { name: 'title, typos and moved', expected: 'same', apply: (offer, random) => ({ ...offer, title: rewordTitle(offer, random), description: addTypos(moveSentences(offer.description, random), random, 0.02) }) },
  { name: 'a month later, by another agency', expected: 'same', apply: (offer, random) => ({ ...offer, title: rewordTitle(offer, random), employerName: random.pick(agencies), employerSiret: null, datedOn: addDays(offer.datedOn, 31) }) },
  { name: 'place changed', expected: 'other', apply: movePlace },
  { name: 'pay changed', expected: 'other', apply: (offer) => (offer.payMin === null || offer.payPeriod === null ? null : { ...offer, payMin: Math.round(offer.payMin * 1.1), payMax: Math.round((offer.payMax ?? offer.payMin) * 1.1) }) },
  { name: 'contract changed', expected: 'other', apply: (offer) => (offer.contractType === null ? null : { ...offer, contractType: offer.contractType === 'CDI' ? 'CDD' : 'CDI' }) },
  { name: 'template, another job', expected: 'apart', apply: writeOnTemplate },
  { name: 'same title and employer, another text and town', expected: 'apart', apply: (offer, random, other) => movePlace({ ...offer, description: other.description }, random, other) },
];

const titleWords: [RegExp, string][] = [
  [/administrateur(?: ?\/ ?administratrice)?/i, 'Admin'], [/d[ée]veloppeur(?: ?\/ ?d[ée]veloppeuse)?/i, 'Développeuse ou développeur'],
  [/\bing[ée]nieure?\b/i, 'Ingénieur·e'], [/data engineer/i, 'Ingénieur data'], [/technicien(?:ne)?/i, 'Technicienne / technicien'],
  [/serveur/i, 'Serveur ou serveuse'], [/apprenti(?:e|\(e\))?/i, 'Alternance :'], [/charg[ée](?:e|\(e\))? d[e’']/i, 'Responsable '],
];

function rewordTitle({ title, placeLabel }: ComparedOffer, random: Random): string {
  const bare = title.replace(/\(?\b[HF] ?\/ ?[HF]\b\)?/gi, '').trim();
  const known = titleWords.find(([from]) => from.test(bare));
  const reworded = known === undefined ? bare : bare.replace(known[0], known[1]);
  return random.pick([`${reworded} F/H${placeLabel === null ? '' : ` – ${placeLabel}`}`, `URGENT ! ${reworded.toUpperCase()}`, `Poste de ${reworded} (F/H/X)`]);
}

const splitSentences = (text: string): string[] => text.split(/(?<=[.!?:;])\s+|\n+/).filter((sentence) => sentence.trim() !== '');

function moveSentences(text: string, random: Random): string {
  const sentences = splitSentences(text);
  const moved = sentences.splice(0, Math.ceil(sentences.length / 2));
  sentences.push(...moved);
  for (let i = 0; i < sentences.length / 5; i++) {
    const [from, to] = [random.below(sentences.length), random.below(sentences.length)];
    [sentences[from], sentences[to]] = [sentences[to]!, sentences[from]!];
  }
  return sentences.join('\n');
}

const addTypos = (text: string, random: Random, share: number): string =>
  text.replace(/\p{L}{4,}/gu, (word) => {
    if (!random.chance(share)) return word;
    const at = 1 + random.below(word.length - 2);
    return random.chance(0.5) ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
  });

const loseAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const agencies = ['Horizon Intérim', 'Talents & Cie', 'RH Conseil Ouest'] as const;
const addDays = (day: string | null, days: number): string | null => (day === null ? null : new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));

const toHtml = (text: string): string =>
  splitSentences(text.replace(/&/g, '&amp;').replace(/</g, '&lt;')).map((sentence) => `<p class="t"><strong>${sentence.replace(/ ([:;!?])/g, '&nbsp;$1')}</strong></p>`).join('<br/>');

function varyEmployer(offer: ComparedOffer, random: Random): ComparedOffer | null {
  const name = offer.employerName;
  if (name === null) return null;
  return { ...offer, employerName: random.pick([`SAS ${name.toUpperCase()}`, `${name} ${offer.placeLabel ?? 'Agence'}`, `Groupe ${name.toLowerCase()}`, addTypos(name, random, 1)]) };
}

function cutEnd(text: string, share: number): string {
  const words = text.split(/(?<=\s)/);
  return words.slice(0, Math.ceil(words.length * share)).join('');
}

const towns = [['Quimper', '29232', 'FR-29'], ['Auch', '32013', 'FR-32'], ['Mende', '48095', 'FR-48'], ['Épinal', '88160', 'FR-88']] as const;

function movePlace(offer: ComparedOffer, random: Random, _other: ComparedOffer): ComparedOffer {
  const [placeLabel, inseeCode, territory] = random.pick(towns.filter(([name]) => name !== offer.placeLabel));
  return { ...offer, placeLabel, inseeCode, territory, postcode: null };
}

/** One agency's letterhead, half of the text, over another job. */
function writeOnTemplate(offer: ComparedOffer, _random: Random, other: ComparedOffer): ComparedOffer | null {
  if (offer.romeCode === other.romeCode) return null;
  const half = cutEnd(other.description, 0.5);
  return { ...offer, title: other.title, romeCode: other.romeCode, description: `${cutEnd(offer.description, 0.5)}\n${half}` };
}
