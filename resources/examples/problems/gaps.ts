import type { CorrectionRequest } from '../../../src-main/domain/offer/offer-decision.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import type { OfferDraft } from '../write-offer.ts';

/** Something that an honest recruiter forgot: what it takes away, and what a moderator asks for. */
export type Gap = { fits: (fields: OfferFields) => boolean; spoil: (draft: OfferDraft) => void; request: CorrectionRequest };

const blank = (draft: OfferDraft, fields: Partial<OfferFields>): void => {
  Object.assign(draft.fields, fields);
};
const isPaid = ({ payPeriod, payGross }: OfferFields): boolean => payPeriod === 'month' && payGross === true;
const withoutPay = /( Salaire :[^.]*\.| Gratification légale de[^.]*\.)/;

export const gaps: readonly Gap[] = [
  { fits: isPaid, request: { field: 'payMin', comment: "Indiquez une rémunération ou une fourchette : les candidates et candidats en ont besoin pour se décider." },
    spoil: (draft) => {
      draft.parts.terms = `${draft.parts.terms.replace(withoutPay, '')} Rémunération selon profil.`;
      blank(draft, { payMin: null, payMax: null, payPeriod: null, payGross: null, payText: 'Selon profil' });
    } },
  { fits: isPaid, request: { field: 'payText', comment: "« Selon la convention collective » ne suffit pas : merci de préciser le groupe, l'indice et le montant qui en résulte." },
    spoil: (draft) => {
      draft.parts.terms = `${draft.parts.terms.replace(withoutPay, '')} Salaire selon la convention collective.`;
      blank(draft, { payMin: null, payMax: null, payPeriod: null, payGross: null, payText: 'Selon la convention collective' });
    } },
  { fits: (fields) => fields.employerSiret !== null, request: { field: 'employerSiret', comment: "Il manque le numéro SIRET (ou RNA) de votre organisation." },
    spoil: (draft) => blank(draft, { employerSiret: null, employerRna: null }) },
  { fits: ({ contractType }) => contractType === 'CDI' || contractType === 'CDD', request: { field: 'contractMonths', comment: "La durée du contrat n'apparaît nulle part." },
    spoil: (draft) => {
      draft.parts.terms = draft.parts.terms.replace(/ de \d+ mois/, '');
      blank(draft, { contractType: draft.fields.contractType === 'CDI' ? 'CDD' : draft.fields.contractType, contractMonths: null, endsOn: null });
      draft.parts.terms = draft.parts.terms.replace('contrat à durée indéterminée', 'contrat à durée déterminée');
    } },
  { fits: () => true, request: { field: 'placeLabel', comment: "Où s'exerce ce poste ? Le nom de la commune suffit." },
    spoil: (draft) => {
      draft.parts.opening = draft.parts.opening.replace(` ${draft.at}.`, '.');
      blank(draft, { placeLabel: null, postcode: null, inseeCode: null });
    } },
  { fits: ({ contractType }) => contractType !== 'BENEV', request: { field: 'applyBy', comment: "Donnez une date limite de candidature, afin que l'offre ne reste pas en ligne une fois le poste pourvu." },
    spoil: (draft) => {
      draft.parts.apply = draft.parts.apply.replace(/,? ?\(?(avant le|jusqu'au|d'ici au) \d+ \S+ \d{4}/, '');
      blank(draft, { applyBy: null, applyText: null });
    } },
  { fits: (fields) => fields.weeklyHours !== null, request: { field: 'weeklyHours', comment: "Le temps de travail hebdomadaire n'est pas indiqué." },
    spoil: (draft) => {
      draft.parts.terms = draft.parts.terms.replace(/, (temps plein|temps partiel|environ)?,? ?[\d,]+ heures par semaine(, selon vos disponibilités)?/, '');
      blank(draft, { weeklyHours: null, hoursText: null });
    } },
  { fits: ({ title }) => title.includes('·'), request: { field: 'title', comment: "L'intitulé doit s'adresser à toutes et à tous : au féminin seul, il laisse entendre qu'un homme ne serait pas retenu." },
    spoil: (draft) => blank(draft, { title: makeFeminine(draft.fields.title) }) },
  { fits: () => true, request: { field: 'description', comment: "Les missions tiennent en une ligne : décrivez en quelques phrases le travail au quotidien." },
    spoil: (draft) => {
      draft.parts.missions = 'Missions : celles du poste, à définir avec l\'équipe.';
    } },
];

/** A title in which only a woman is looked for, as moderators still meet them. */
function makeFeminine(title: string): string {
  return title
    .replace(' (F/H)', '')
    .replace(/teur·rice/g, 'trice').replace(/ur·se/g, 'use').replace(/er·ère/g, 'ère').replace(/([é])·e/g, '$1e')
    .replace(/n·ne/g, 'nne').replace(/t·e/g, 'te').replace(/f·ve/g, 've').replace(/l·le/g, 'lle').replace(/f·fe/g, 'ffe').replace(/·e/g, 'e');
}
