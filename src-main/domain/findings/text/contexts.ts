// Turns of phrase that change what the words beside them mean, whatever the rule.

/** Said against it, or of no account: “sans distinction d'âge”, “quel que soit votre âge”, “nous luttons contre…”. */
export const disclaims =
  /\bdiscriminat|\bstereotyp|\bprejuge|\bidees? recues?|\bcliches?\b|\bsans (?:aucune? )?(?:distinction|consideration)|\bindependamment d|\bquel(?:le)?s? qu(?:e|'il|'elle)|\bquelques? soi|\bpeu (?:nous |m'? ?)?importe|\bindifferem|\bindifferent|\bn'?est (?:pas|en rien) un (?:critere|frein|obstacle|probleme)|\bne (?:constitue|saurai)\w* (?:pas|en aucun cas|en rien)|\baucune? (?:critere|distinction|consideration)|\b(?:interdit|illegal|proscri\w+|prohib\w+)\b(?! (?:aux|au))/;

/** Denied just before: “pas de”, “aucune”, “inutile de joindre une”. */
export const deniedBefore = /\b(?:pas|point|sans|aucune?|nul(?:le)? besoin|inutile|ni|jamais|evitez|eviter)\b[^.:,]{0,28}$/;

/** Denied just after: “n'est pas exigée”, “non requise”, “facultative”. */
export const deniedAfter = /^[^.:]{0,40}?\b(?:(?:pas|plus|non|nullement) (?:\w+ )?(?:exige|requis|demande|necessaire|obligatoire|indispensable|imperati|attendu)|facultati|optionnel)/;

/** Words that tell of other words: what stands between quotes after them is not what the offer says. */
const tells =
  /\b(?:di(?:t|re|sait|sent|saient|s)|li(?:t|re|sait)|entend\w*|expression|formule\w*|mention\w*|intitule\w*|phrases?|temoign\w*|racont\w*|slogan|campagne|atelier|theme|thematique|exposition|film|livre|ouvrage|spectacle|piece|projet|programme|action|conference|debat|rapport|etude|enquete|article|cafe|podcast|remarques?|propos|jeu)\b[^"]{0,60}$/;

/** True if the words from `start` to `end` of a sentence are quoted, and the sentence says that it quotes. */
export function isQuoted(sentence: string, start: number, end: number): boolean {
  const open = sentence.lastIndexOf('"', start);
  if (open === -1) return false;
  let quotes = 0;
  for (let at = sentence.indexOf('"'); at !== -1 && at < start; at = sentence.indexOf('"', at + 1)) quotes++;
  // An even number of quotes before: the last one closes.
  if (quotes % 2 === 0 && sentence[start] !== '"') return false;
  const close = sentence.indexOf('"', Math.max(end - 1, open + 1));
  return close !== -1 && tells.test(sentence.slice(0, open));
}
