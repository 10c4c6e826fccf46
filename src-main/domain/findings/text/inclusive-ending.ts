/**
 * How long the feminine or plural ending of inclusive writing is at `at`, after a letter (`salarié·e·s`, `chargé(e)`,
 * `éducateur/trice`, `animateur.rice.s`); 0 if there is none. Folded text leaves it out, so that one pattern reads all writings.
 */
export function measureInclusiveEnding(text: string, at: number): number {
  const rest = text.slice(at, at + 12);
  const found = endings.exec(rest) ?? (inCapitals.test(text.slice(Math.max(0, at - 2), at)) ? capitalEndings.exec(rest) : null);
  return found === null ? 0 : found[0].length;
}

/** `CHARGÉ.E`, `NÉ(E)`; not the initials `R.S.E.`, nor a sentence that begins without a space (`bureau.Ne pas`). */
const inCapitals = /^\p{Lu}{2}$/u;

const feminine = 'e|es|ne|nes|le|te|trices?|rices?|euses?|ses?|[eè]res?|i[eè]res?|ives?|ve|ves';
/** After a full stop or a hyphen only the endings that begin no other word. */
const sure = 'e|ne|trices?|rices?|euses?|se|[eè]re';
const anyEnding =
  `^(?:[·•‧∙⸱](?:${feminine}|s)(?:[·•‧∙⸱.]?s)?|\\((?:${feminine}|s)(?:[·.)]s)?\\)s?|/(?:${feminine})(?:/s)?|[.-](?:${sure})(?:[.-]s)?)(?![\\p{L}\\d])`;
const endings = new RegExp(anyEnding, 'u');
const capitalEndings = new RegExp(anyEnding, 'iu');
