// Turns of phrase that change what the words beside them mean, whatever the rule.

/** Denied just before: “pas de”, “aucune”, “inutile de joindre une”. */
export const deniedBefore = /\b(?:pas|point|sans|aucune?|nul(?:le)? besoin|inutile|ni|jamais|evitez|eviter)\b[^.:,]{0,28}$/;

/** Denied just after: “n'est pas exigée”, “non requise”, “facultative”. */
export const deniedAfter = /^[^.:]{0,40}?\b(?:(?:pas|plus|non|nullement) (?:\w+ )?(?:exige|requis|demande|necessaire|obligatoire|indispensable|imperati|attendu)|(?:n'(?:est|a|ont)|ne (?:sera|seront|sont)) (?:ni|jamais) (?:ete )?(?:exige|requis|demande|regarde|verifie)|facultati|optionnel)/;

const orNot = /^ ou (?:non|pas)\b(?! (?:loin|tres))/;
const asksWhether = /\b(?:si|que) (?:vous|tu)\b[^.;]*$/;

/** Whatever the person is: “encartés ou non”, “syndiqués ou non syndiqués”; not what is asked (“si vous êtes mariée ou pas”), nor “habiter sur place ou non loin”. */
export function isWhichever(sentence: string, start: number, end: number): boolean {
  const lead = sentence.slice(0, start);
  return (orNot.test(sentence.slice(end, end + 16)) || (lead.endsWith(' ou ') && sentence.startsWith('non ', start))) && !asksWhether.test(lead);
}

/** Words that tell of other words: what stands between quotes after them is not what the offer says. */
const tells =
  /\b(?:di(?:t|re|sait|sent|saient|s)|li(?:t|re|sait)|entend\w*|appell\w+|promesses?|expression|formule\w*|mention\w*|intitule\w*|phrases?|temoign\w*|racont\w*|slogan|campagne|atelier|theme|thematique|exposition|film|livre|ouvrage|spectacle|piece|projet|programme|action|conference|debat|rapport|etude|enquete|article|cafe|podcast|remarques?|propos|jeu|annonces?|analys\w+|corpus|stereotypes?|cliches?)\b[^"]{0,60}$/;

/** Of a list in quotes each item is told by what stands before the first. */
const quotedItems = /(?:"[^"]{0,120}"(?:,| et| ou)? ?)+$/;

/** The same after them: “« Femme de ménage » : vous montrez cette exposition”. */
const toldAfter = /^ ?: [^."]{0,40}\b(?:cette exposition|ce film|ce livre|ce spectacle|cette piece|cet atelier|cette conference|ce debat|ce documentaire)\b/;

/** What is quoted after “pas de”, or before “vous ne lirez pas ça”. */
const disownsBefore = /\b(?:pas|jamais|plus|aucune?|ni|non)\b[^".,]{0,30}$/;
const disownsAfter = /^[ :,]{0,3}(?:(?:voila |c'est )?ce qu(?:e |'))?(?:vous |ca |cela |tu |nous |on )?(?:ne |n')[^.]{0,25}\b(?:pas|plus|jamais)\b/;

/** True if the words from `start` to `end` of a sentence are quoted, and the sentence says that it quotes, or that it does not say so. */
export function isQuoted(sentence: string, start: number, end: number): boolean {
  const open = sentence.lastIndexOf('"', start);
  if (open === -1) return false;
  let quotes = 0;
  for (let at = sentence.indexOf('"'); at !== -1 && at < start; at = sentence.indexOf('"', at + 1)) quotes++;
  // An even number of quotes before: the last one closes.
  if (quotes % 2 === 0 && sentence[start] !== '"') return false;
  const close = sentence.indexOf('"', Math.max(end - 1, open + 1));
  const lead = sentence.slice(0, open).replace(quotedItems, '');
  return close !== -1 && (tells.test(lead) || disownsBefore.test(lead) || disownsAfter.test(sentence.slice(close + 1)) || toldAfter.test(sentence.slice(close + 1)));
}
