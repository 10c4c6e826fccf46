import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts, type ReadText } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';

const mail = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9.-]{0,80}\.[a-z]{2,12}/gi;
const freeMail = /@(?:gmail|googlemail|orange|wanadoo|hotmail|yahoo|ymail|laposte|free|sfr|neuf|outlook|live|msn|icloud|me|protonmail|proton|aol|bbox|club-internet|numericable|gmx|tutanota|mailo)\.(?:com|fr|net|me|be|ch|org)$/i;
const named = /^[a-zà-ÿ]{1,20}[._-][a-zà-ÿ-]{2,30}\d{0,4}@/i;
const generic =
  /(?:contact|recrut|emploi|job|rh\b|rh@|rh[._-]|^rh|drh|candidat|asso|accueil|info|direction|secretariat|mairie|ecole|creche|centre|admin|bureau|cv|stage|benevol|service|civique|comm|federation|epicerie|ressourcerie|recyclerie|foyer|residence|mjc|ccas|siege|pole|poste|mission|equipe|compta|formation|jardin|ferme|collectif|cooperative|scop|scic|maison|club|union|reseau|office|coordination|atelier|theatre|compagnie|cie|festival|paie|personnel|hello|bonjour|team|support|agence|noreply|no-reply|gestion|jeunesse|enfance|animation|insertion|chantier|regie|presid)/i;
const genericPart = new RegExp(`(?:^|[._-])${generic.source}`, 'i');
/** A number of France, written in pairs, whose first figure is one of `first`. */
const writeNumber = (first: string) => new RegExp(`(?<![\\d.])(?:\\+33|0033|0)[\\s.\\u00a0\\u202f-]?(?:\\(0\\))?[${first}](?:[\\s.\\u00a0\\u202f/-]?\\d{2}){4}(?!\\d)`, 'g');
const phone = writeNumber('67');
/** A line at somebody's home: the words before it say so. */
const landline = writeNumber('1-59');
const atHome = /\bchez\s(?:lui|elle|moi|eux)\b|(?:numéro|numero|n°|tél\w*|tel|ligne|fixe)\s(?:personnel|perso|privé|prive|du\sdomicile|de\sson\sdomicile)/i;
/** Thirteen digits and a key, sex and month plausible. */
const nir = /(?<!\d)[12][\s.]?\d{2}[\s.]?(?:0[1-9]|1[0-2]|[2-4]\d)[\s.]?(?:\d{2}|2[ab])[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{2})?(?!\d)/gi;
const iban = /(?<![a-z0-9])FR\d{2}(?:[\s.]?[0-9A-Z]{4}){5}[\s.]?[0-9A-Z]{3}(?![a-z0-9])/gi;
/** Another country's, which its key proves. */
const foreignIban = /(?<![A-Za-z0-9])(?!FR)[A-Z]{2}\d{2}(?:[\s.]?[0-9A-Z]{4}){2,7}(?:[\s.]?[0-9A-Z]{1,3})?(?![A-Za-z0-9])/g;
const rib = /(?<!\d)\d{5}[\s.-]?\d{5}[\s.-]?[0-9A-Z]{11}[\s.-]?\d{2}(?![0-9A-Za-z])/g;
/** “jean.dupont [at] gmail.com”. */
const veiledMail = /[a-z0-9][a-z0-9._%+-]{0,63}\s?[[({]\s?(?:at|arobase|chez|@)\s?[\])}]\s?[a-z0-9][a-z0-9.-]{0,80}\.[a-z]{2,12}/gi;
const veil = /[[({]\s?(?:at|arobase|chez|@)\s?[\])}]/i;

/** Most texts have no figure, no address: one look spares several searches. */
const longNumber = /\d\d[\s.\u00a0\u202f/-]?\d\d/;

/** GDPR art. 5: nobody's own address, number or account is published with an offer. */
export const perso: FactRule = {
  id: 'perso',
  check({ offer }) {
    return listTexts(offer, 'title', 'body', 'employer', 'apply', 'experience', 'pay').flatMap((text) => [
      ...(longNumber.test(text.text) ? findNumbers(text) : []),
      ...(text.text.includes('@') ? find(text, mail, (words) => weighMail(words)) : []),
      ...(veil.test(text.text) ? find(text, veiledMail, (words) => weighMail(words.replace(/\s?[[({]\s?\w*@?\w*\s?[\])}]\s?/, '@'))) : []),
    ]);
  },
};

const findNumbers = (text: ReadText): Finding[] => [
  ...find(text, iban, () => ({ level: 'bloquant', reason: 'perso.bank' })),
  ...find(text, foreignIban, (words) => (isIban(words) ? { level: 'bloquant', reason: 'perso.bank' } : null)),
  ...find(text, rib, (_words, lead) => (/\b(?:rib|compte|bancaires?|banque)\b[^.;]{0,25}$/i.test(lead) ? { level: 'bloquant', reason: 'perso.bank' } : null)),
  ...find(text, nir, (words, lead) => (!/(?<![a-z])s[ée]cu(?:rit[ée])?(?![a-z])|\bnir\b/i.test(lead) && (/(?:siret|siren|rna|n°|ref|offre|id|code)[^a-z]{0,12}$/i.test(lead) || !isNir(words)) ? null : { level: 'bloquant', reason: 'perso.number' })),
  ...find(text, landline, (_words, lead) => (atHome.test(lead) ? { level: 'avertissement', reason: 'perso.phone' } : null)),
  ...find(text, phone, (_words, lead) => ({ level: /\b(?:personnel|perso|prive)\w*[^.]{0,25}$/i.test(lead) ? 'bloquant' : 'avertissement', reason: 'perso.phone' })),
];

/** The address of a service is nobody's; a name at a free mail is a person's own; a name elsewhere may be. */
function weighMail(address: string): Pick<Finding, 'level'> | null {
  const local = address.split('@')[0] ?? '';
  // A surname may hold such a word: “lemercier”.
  if ((named.test(address) ? genericPart : generic).test(`${local}@`)) return null;
  if (freeMail.test(address)) return { level: named.test(address) ? 'bloquant' : 'avertissement' };
  return named.test(address) ? { level: 'avertissement' } : null;
}

/** How many characters before a number say whose it is. */
const leadOf = 80;

type Weight = Pick<Finding, 'level'> & { reason?: Finding['why']['reason'] };
function find(text: ReadText, pattern: RegExp, weigh: (words: string, lead: string) => Weight | null): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.text.matchAll(pattern)) {
    const weight = weigh(match[0], text.text.slice(Math.max(0, match.index - leadOf), match.index));
    if (weight !== null) findings.push(makeFinding({ id: 'perso', source: 'rgpd', field: text.field, start: match.index, end: match.index + match[0].length, suggestion: '', ...weight }));
  }
  return findings;
}

/** ISO 13616: letters are 10 to 35, and the rest by 97 is 1. */
function isIban(words: string): boolean {
  const plain = words.replace(/[\s.]/g, '');
  if (plain.length < 15 || plain.length > 34) return false;
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** With its key, the number checks itself; without, its shape must do. */
function isNir(words: string): boolean {
  const digits = words.replace(/[\s.]/g, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  if (digits.length === 13) return /[\s.]/.test(words);
  return digits.length === 15 && 97n - (BigInt(digits.slice(0, 13)) % 97n) === BigInt(digits.slice(13));
}
