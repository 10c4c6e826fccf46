/**
 * How long the feminine or plural ending of inclusive writing is at `at`, after a letter (`salarié·e·s`, `chargé(e)`,
 * `éducateur/trice`, `animateur.rice.s`); 0 if there is none. Folded text leaves it out, so that one pattern reads all writings.
 */
export function measureInclusiveEnding(text: string, at: number): number {
  const found = endings.exec(text.slice(at, at + 12));
  return found === null ? 0 : found[0].length;
}

const feminine = 'e|es|ne|nes|le|te|trices?|rices?|euses?|ses?|[eè]res?|i[eè]res?|ives?|ve|ves';
/** After a full stop or a hyphen only the endings that begin no other word. */
const sure = 'e|ne|trices?|rices?|euses?|se|[eè]re';
const endings = new RegExp(
  `^(?:[·•‧∙⸱](?:${feminine}|s)(?:[·•‧∙⸱.]?s)?|\\((?:${feminine}|s)(?:[·.)]s)?\\)s?|/(?:${feminine})(?:/s)?|[.-](?:${sure})(?:[.-]s)?)(?![\\p{L}\\d])`,
  'u',
);
