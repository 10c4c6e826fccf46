/** An e-mail address as it is compared: without case, nor what follows « + » before the @. */
export function readAddress(email: string | null): string | null {
  const found = /^([^@\s]{1,64})@([^@\s]{1,255})$/.exec(email?.trim().toLowerCase() ?? '');
  const [, box = '', domain = ''] = found ?? [];
  return found === null ? null : `${box.replace(/\+.*$/, '') || box}@${domain}`;
}

/** True for an address that an organisation reads, whoever is there: « contact@ », « rh@ ». */
export function isSharedAddress(address: string): boolean {
  const box = address.slice(0, address.indexOf('@'));
  return shared.has(box.split(/[.\-_]/)[0] ?? box) || shared.has(box.replace(/[.\-_]/g, ''));
}

const shared = new Set(
  (
    'contact contacts info infos information accueil bonjour hello rh drh recrutement recrutements emploi emplois candidature candidatures job jobs ' +
    'secretariat administration admin direction presse communication com association asso bureau mairie equipe benevolat benevoles stage stages coordination comptabilite compta'
  ).split(' '),
);

/** The nine last digits of a French number (`+33 6…`, `06…`), all of another; null where it is none. */
export function readPhone(phone: string | null): string | null {
  const digits = phone?.replace(/\(0\)/g, '').replace(/\D/g, '') ?? '';
  const french = /^(?:0|33|0033)([1-9]\d{8})$/.exec(digits);
  if (french?.[1] !== undefined) return french[1];
  return digits.length >= 8 && digits.length <= 15 ? digits : null;
}
