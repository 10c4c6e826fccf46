import type { Flaw } from './flaw.ts';

const say = (text: string): Flaw['spoil'] => (draft) => {
  draft.parts.profile = `${draft.parts.profile} ${text}`;
};

const deskTrades = ['M1604', 'E1103', 'K1802', 'K1206', 'G1203'];

/** Offers that the law does not let anyone publish. */
export const unlawfulFlaws: readonly Flaw[] = [
  { reason: 'discrimination', spoil: say('Âge : entre 22 et 35 ans.'), because: "L'offre fixe une limite d'âge, ce que l'article L5331-2 du code du travail interdit." },
  { reason: 'discrimination', spoil: say('Nous cherchons une personne jeune et dynamique, moins de 40 ans de préférence.'), because: "La préférence exprimée pour les moins de 40 ans est une discrimination liée à l'âge." },
  { reason: 'discrimination', spoil: say("Poste réservé à une femme sans enfant à charge, compte tenu des horaires."), because: "Le sexe et la situation de famille ne peuvent pas être des conditions d'embauche (articles L1132-1 et L1142-1 du code du travail)." },
  { reason: 'discrimination', spoil: say('Français de langue maternelle exigé. Joindre une photo récente.'), because: "Exiger une langue maternelle revient à choisir selon l'origine ; demandez plutôt un niveau de langue. La photo n'est pas nécessaire non plus." },
  { reason: 'discrimination', spoil: say('Le candidat devra habiter la commune depuis au moins deux ans.'), because: "Le lieu de résidence fait partie des critères que la loi interdit de retenir." },
  { reason: 'paid_by_candidate', spoil: (draft) => { draft.parts.apply += " Une participation de 390 € est demandée pour la formation initiale ; elle est à régler avant l'entretien."; }, because: "Demander de l'argent à une personne qui postule est interdit (article L5331-1 du code du travail)." },
  { reason: 'paid_by_candidate', spoil: (draft) => { draft.parts.terms += " Le kit de démarrage (250 €) et les frais de dossier (45 €) restent à votre charge."; }, because: "Les frais de dossier et d'équipement ne peuvent pas être mis à la charge des candidates et candidats." },
  { reason: 'internship_rules', trades: deskTrades, because: "Un stage de six mois ouvre droit à une gratification dès lors qu'il dépasse deux mois (article L124-6 du code de l'éducation). L'offre l'exclut.",
    spoil: (draft) => {
      draft.fields.contractType = 'STAGE';
      Object.assign(draft.fields, { contractMonths: 6, payMin: null, payMax: null, payPeriod: null, payGross: null, payText: 'Non gratifié', weeklyHours: 35, title: `Stage 6 mois – ${draft.fields.title}` });
      draft.parts.terms = "Stage de 6 mois, temps plein, 35 heures par semaine. Stage non gratifié en raison de nos moyens limités ; une attestation sera remise à l'issue.";
    } },
  { reason: 'internship_rules', trades: deskTrades, because: "La personne en stage tiendrait un poste de travail permanent, en remplacement d'un salarié : c'est contraire à l'article L124-7 du code de l'éducation.",
    spoil: (draft) => {
      Object.assign(draft.fields, { contractType: 'STAGE', contractMonths: 6, payMin: 450, payMax: null, payPeriod: 'hour', payGross: false, payText: null, title: `Stagiaire – ${draft.fields.title}` });
      draft.parts.terms = "Stage de 6 mois, 35 heures par semaine, gratification légale. Vous remplacerez notre salariée absente, en autonomie dès la première semaine.";
    } },
  { reason: 'volunteering_rules', trades: deskTrades, because: "Des horaires imposés, des objectifs et une hiérarchie font un contrat de travail, non un engagement bénévole.",
    spoil: (draft) => {
      Object.assign(draft.fields, { contractType: 'BENEV', contractMonths: null, endsOn: null, payMin: null, payMax: null, payPeriod: null, payGross: null, payText: 'Bénévole', weeklyHours: 35 });
      draft.parts.terms = "Poste bénévole à temps plein, du lundi au vendredi de 9 h à 17 h, sous l'autorité de la direction. Présence obligatoire et compte rendu hebdomadaire. Embauche envisageable au bout d'un an.";
    } },
  { reason: 'volunteering_rules', trades: deskTrades, because: "La mission de service civique remplace ici un emploi et exige un diplôme, deux choses que son statut exclut (article L120-1 du code du service national).",
    spoil: (draft) => {
      Object.assign(draft.fields, { contractType: 'SC', contractMonths: 8, payMin: null, payMax: null, payPeriod: null, payGross: null, payText: 'Indemnité de service civique', weeklyHours: 35 });
      draft.parts.terms = "Service civique de 8 mois, 35 heures par semaine. Diplôme de niveau bac + 3 et expérience d'un an exigés ; vous assurerez seul l'accueil pendant le congé de la titulaire.";
    } },
  { reason: 'disguised_employment', trades: ['E1103', 'M1805', 'N4105', 'K1206'], because: "Horaires fixes, lieu imposé et client unique : ces conditions sont celles d'un salarié. Le statut d'indépendant ne peut pas être une condition du poste.",
    spoil: (draft) => {
      Object.assign(draft.fields, { contractType: 'FREE', payMin: null, payMax: null, payPeriod: null, payGross: null, payText: '1 400 € facturés par mois' });
      draft.parts.terms = "Statut d'auto-entrepreneur obligatoire. Présence dans nos locaux du lundi au vendredi, de 9 h à 18 h, sous la responsabilité du directeur. Facturation mensuelle de 1 400 €, congés à valider un mois à l'avance, exclusivité demandée.";
    } },
  { reason: 'language', trades: ['E1103', 'K1802', 'M1805'], because: "Toute offre publiée en France est rédigée en français (article L5331-4 du code du travail). Une traduction suffit pour que nous la relisions.",
    spoil: (draft) => {
      draft.fields.title = 'Community & Impact Manager';
      draft.parts.about = 'We are a fast-growing, mission-driven organisation working with local communities across Western France.';
      draft.parts.opening = 'We are looking for a Community & Impact Manager to join our team. You will be the voice of our members and the engine of our growth.';
      draft.parts.missions = "Your role: onboard new members, run our weekly community calls, own the impact dashboard and craft engaging content for our channels.";
      draft.parts.profile = 'You are a native-level English speaker, a great storyteller and a team player. Two years of experience in community management required.';
      draft.parts.terms = 'Permanent position, full time, hybrid work, competitive salary.';
      draft.parts.apply = `Please send your resume to ${draft.fields.applyEmail ?? ''}.`;
      draft.fields.applyText = null;
    } },
];
