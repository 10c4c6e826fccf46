import { fillLetter } from '../../../src-main/domain/offer/fill-letter.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** Where what the offer says goes in what is said on the telephone, as it is written there: as in letters. */
export const scriptPlaces = { title: '{titre}', employerName: '{employeur}', contactName: '{contact}', day: '{jour}' };
/** Its day is of no letter; earlier versions wrote it in English. */
const dayPlace = /\{(?:jour|day)\}/g;

type Facts = { title: string; employerName: string | null; contactName: string | null; /** Of its closing, in words. */ day: string };

/** What to say on the telephone: the words of this desk, or, where it has none, those that Bureau comes with. */
export const writeScript = (own: string, { day, ...facts }: Facts, t: Translate): string =>
  fillLetter((own || t('outcomes.script.first', scriptPlaces)).replace(dayPlace, () => day), { ...facts, corrections: '', articles: '' }, t('offers.letter.nameless'));
