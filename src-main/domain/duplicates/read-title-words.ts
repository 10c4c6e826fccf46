import { splitWords } from './split-words.ts';

/** A title is never longer than this many words; what follows is not compared. */
const mostWords = 24;

/** The words of a title that name the job: without those of every title, and each once. */
export function readTitleWords(title: string): string[] {
  const words = [...new Set(splitWords(title))].slice(0, mostWords);
  const telling = words.filter((word) => !common.has(word));
  return telling.length === 0 ? words : telling;
}

const common = new Set(
  ('h f m x hf fh hfx fhx mf nb de du des d la le les l un une et ou en a au aux pour sur dans par chez avec e es s ' +
    'cdi cdd cdi cddi stage alternance apprentissage interim mission poste offre emploi recherche recrute recrutement ' +
    'urgent temps plein partiel').split(' '),
);
