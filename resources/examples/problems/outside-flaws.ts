import { setFrench } from '../set-french.ts';
import type { Flaw } from './flaw.ts';

/** A company that shares its profits: `slug` is its invented domain. */
const company = (slug: string, name: string, about: string, opening: string, because: string, trades: readonly string[]): Flaw => ({
  reason: 'not_ess',
  trades,
  because,
  spoil: (draft) => {
    const email = `rh@${slug}.example.net`;
    draft.parts.about = about;
    draft.parts.opening = opening;
    draft.parts.apply = `Adressez votre candidature à ${email}.`;
    Object.assign(draft.fields, {
      organisationId: null, employerName: setFrench(name), employerText: setFrench(about), employerSiret: null, employerRna: null,
      employerAddress: null, applyEmail: email, contactEmail: email, applyUrl: null, applyText: setFrench(draft.parts.apply),
    });
  },
});

/** Offers that are lawful, perhaps, but not for this job board. */
export const outsideFlaws: readonly Flaw[] = [
  company('nordis-interim', 'Nordis Intérim', "Nordis Intérim est une agence d'emploi présente dans 40 villes. Filiale d'un groupe coté, elle place chaque jour 3 000 intérimaires dans l'industrie et la logistique.", "Pour l'un de nos clients, acteur de référence de son secteur, nous recherchons un profil motivé. Poste à pourvoir immédiatement.", "L'annonce émane d'une agence d'intérim commerciale, pour un client qu'elle ne nomme pas : rien ne la rattache à l'économie sociale et solidaire.", ['N4105', 'K2304', 'M1604', 'I1203']),
  company('belmont-conseil', 'Belmont & Associés', "Belmont & Associés est un cabinet de conseil en stratégie et en optimisation fiscale. Nos 60 consultants interviennent auprès de dirigeants exigeants.", "Dans le cadre de notre forte croissance, nous recrutons un profil ambitieux, prêt à rejoindre un environnement stimulant.", "Le cabinet est une société commerciale qui n'a ni l'agrément ESUS ni la mention « économie sociale et solidaire » au registre.", ['M1203', 'M1502', 'M1604', 'M1805']),
  company('kidzy-creches', 'Kidzy Crèches', "Kidzy Crèches, groupe privé soutenu par un fonds d'investissement, exploite 130 micro-crèches et en ouvre une chaque semaine.", "Nous recrutons pour l'ouverture de notre prochain établissement. Rejoignez l'aventure !", "Le groupe est une société de capitaux et ne présente pas d'agrément d'utilité sociale.", ['G1203', 'M1604', 'J1506', 'K1206']),
  company('verdissimo', 'Verdissimo SAS', "Verdissimo commercialise des panneaux solaires et des pompes à chaleur auprès des particuliers. Notre mission : verdir la France, un foyer à la fois.", "Nous cherchons des commerciaux terrain convaincus par l'écologie. Véhicule fourni, primes non plafonnées.", "Une activité écologique ne suffit pas : l'entreprise n'a pas de gouvernance démocratique ni de lucrativité limitée. Si vos statuts prévoient le contraire, envoyez-les-nous.", ['H1206', 'E1103', 'M1604']),
  { reason: 'misleading', because: "La rémunération annoncée repose sur des commissions incertaines, et le poste décrit n'est pas celui de l'intitulé : une offre ne peut comporter d'indication qui induise en erreur (article L5331-3 du code du travail).",
    spoil: (draft) => {
      draft.fields.title = setFrench('Chargé·e de mission solidarité – jusqu\'à 4 000 € par mois');
      draft.parts.missions = "Votre mission : convaincre les passants et les habitants, au porte-à-porte, de souscrire un don mensuel. Objectif : cinq signatures par jour.";
      draft.parts.terms = 'Revenus jusqu\'à 4 000 € par mois pour les meilleurs, entièrement à la commission la première année.';
      Object.assign(draft.fields, { payMin: null, payMax: 400_000, payPeriod: 'month', payGross: true, payText: setFrench('Jusqu\'à 4 000 €') });
    } },
  { reason: 'misleading', because: "Le poste n'est pas disponible : l'annonce sert à constituer un vivier. Une offre doit correspondre à un emploi réellement à pourvoir (article L5331-3 du code du travail).",
    spoil: (draft) => {
      draft.parts.opening = `${draft.parts.opening} Aucun poste n'est ouvert pour l'instant, mais nous constituons un vivier de profils pour les années à venir.`;
    } },
  { reason: 'incomplete', because: "Ni l'employeur, ni le lieu, ni la manière de postuler n'apparaissent. Même pour une annonce anonyme, l'éditeur doit connaître le nom et l'adresse de l'employeur (article L5332-2 du code du travail).",
    spoil: (draft) => {
      draft.fields.title = 'Poste à pourvoir dans une association';
      Object.assign(draft.parts, { about: 'Association connue du secteur, qui souhaite rester discrète.', opening: 'Recherchons une personne polyvalente, disponible de suite.', missions: 'Missions variées, à voir sur place.', profile: 'Motivation, sérieux.', terms: 'Contrat et salaire à définir.', apply: '' });
      Object.assign(draft.fields, {
        organisationId: null, employerName: null, employerSiret: null, employerRna: null, employerAddress: null, employerText: null, employerAnonymous: true,
        contractType: null, contractMonths: null, endsOn: null, placeLabel: null, postcode: null, inseeCode: null, payMin: null, payMax: null, payPeriod: null,
        payGross: null, payText: null, weeklyHours: null, applyEmail: null, applyUrl: null, applyText: null, applyBy: null, experience: null, education: null,
      });
    } },
  { reason: 'incomplete', because: "Malgré notre relance, la nature du contrat, la rémunération et le temps de travail restent inconnus.",
    spoil: (draft) => {
      draft.parts.terms = 'Conditions à débattre lors de l\'entretien.';
      Object.assign(draft.fields, { contractType: null, contractMonths: null, endsOn: null, weeklyHours: null, payMin: null, payMax: null, payPeriod: null, payGross: null, payText: 'À débattre' });
    } },
  { reason: 'expired', because: "La date limite de candidature était passée quand l'offre nous est parvenue.",
    spoil: (draft) => {
      const until = new Date(Date.parse(draft.fields.receivedAt) - 12 * 86_400_000);
      const told = until.toISOString().slice(0, 10).split('-').reverse().join('/');
      draft.fields.applyBy = until.toISOString().slice(0, 10);
      draft.fields.startsOn = new Date(until.getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
      draft.fields.endsOn = null;
      draft.parts.apply = `Candidatures à adresser à ${draft.fields.applyEmail ?? ''} jusqu'au ${told}.`;
      draft.fields.applyText = setFrench(draft.parts.apply);
    } },
  { reason: 'other', because: "Le message propose un « complément de revenu » par parrainage : ce n'est pas une offre d'emploi.",
    spoil: (draft) => {
      draft.fields.title = setFrench('Devenez ambassadeur solidaire depuis chez vous !');
      Object.assign(draft.parts, { about: "Et si vous donniez du sens à votre temps libre ? Rejoignez une communauté de 12 000 ambassadeurs.", opening: "Vous parrainez vos proches, ils parrainent les leurs, et chacun touche un pourcentage des achats responsables de son équipe.", missions: 'Pas de patron, pas d\'horaires, pas de limite.', profile: 'Seule condition : y croire.', terms: 'Revenu complémentaire évolutif.', apply: 'Inscription en deux minutes sur https://ambassadeurs.example.net/inscription.' });
      Object.assign(draft.fields, { organisationId: null, employerName: 'Ambassadeurs du sens', employerSiret: null, employerAddress: null, employerText: null, contractType: 'OTHER', contractMonths: null, endsOn: null, payMin: null, payMax: null, payPeriod: null, payGross: null, payText: setFrench('Revenu complémentaire évolutif'), weeklyHours: null, romeCode: null, applyEmail: null, applyText: null, applyUrl: 'https://ambassadeurs.example.net/inscription', contactEmail: null, contactPhone: null });
    } },
];

/** The same offer, sent again by the same recruiter: made by copying one, not by spoiling one. */
export const duplicateBecause = "Cette offre est identique à celle que vous nous avez déjà envoyée et que nous avons traitée.";
