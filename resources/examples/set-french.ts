const thin = '\u202f';

/**
 * French typography, so that the fragments can be typed plainly: curly apostrophes, unbreakable spaces before double
 * signs, inside guillemets and before units.
 */
export const setFrench = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/ ([;:!?»])/g, `${thin}$1`)
    .replace(/« /g, `«${thin}`)
    .replace(/(\d) (\d{3})(?!\d)/g, `$1${thin}$2`)
    .replace(/(\d) (€|%|h\b|heures|jours|mois|ans)/g, '$1\u00a0$2');

/** The text with the first letter of the sentence as a capital. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
