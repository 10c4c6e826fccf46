import { splitWords } from './split-words.ts';

/** A title is never longer than this many words; what follows is not compared. */
const mostWords = 24;

/** The words of a title that name what it is of: without those of every title (`common`), and each once. */
export function readTellingWords(title: string, common: ReadonlySet<string>): string[] {
  const words = [...new Set(splitWords(title))].slice(0, mostWords);
  const telling = words.filter((word) => !common.has(word));
  return telling.length === 0 ? words : telling;
}

/** The words of a title that name the job. */
export const readTitleWords = (title: string): string[] => readTellingWords(title, ofOffers);

/** Words that tell nothing, whatever the title. */
export const smallWords = 'de du des d la le les l un une et ou en a au aux pour sur dans par chez avec';
const ofOffers = new Set(
  (`h f m x hf fh hfx fhx mf nb ${smallWords} e es s ` +
    'cdi cdd cdi cddi stage alternance apprentissage interim mission poste offre emploi recherche recrute recrutement ' +
    'urgent temps plein partiel').split(' '),
);
