import type { CorrespondentFields } from '../../src-main/domain/correspondent/correspondent.ts';
import type { MembershipFields } from '../../src-main/domain/membership/membership.ts';
import { makeEmptyOrganisation } from '../../src-main/domain/organisation/make-empty-organisation.ts';
import type { OrganisationFields } from '../../src-main/domain/organisation/organisation.ts';
import { exampleOrganisations } from './organisations/list-organisations.ts';
import { makeExampleRna, makeExampleSiret } from './make-siret.ts';
import { setFrench } from './set-french.ts';
import { getTown } from './towns.ts';

/** The record of each organisation. */
export const listExampleOrganisations = (): OrganisationFields[] =>
  exampleOrganisations.map(({ name, legalForm, street, town, slug, about }, place) => {
    const { territory, postcode, name: city } = getTown(town);
    const inFrance = territory.startsWith('FR');
    return {
      ...makeEmptyOrganisation(setFrench(name)),
      siret: inFrance ? makeExampleSiret(place + 1) : null,
      rna: inFrance && legalForm.startsWith('Association') ? makeExampleRna(place + 1) : null,
      legalForm: setFrench(legalForm), address: setFrench(street), postcode, city: setFrench(city), territory,
      website: `https://www.${slug}.example.org`, about: setFrench(about[0] ?? ''),
    };
  });

const ago = (now: Date, days: number): string => new Date(now.getTime() - days * 86_400_000 - 5_400_000).toISOString();

/** People and organisations who ask to join. */
export function listExampleMemberships(now: Date): MembershipFields[] {
  const ask = (days: number, kind: MembershipFields['kind'], name: string, email: string, postcode: string, message: string | null): MembershipFields => ({
    name: setFrench(name), kind, email, phone: null, postcode, message: message === null ? null : setFrench(message),
    receivedAt: ago(now, days), state: 'received', decision: null, feeCents: null, feeReceivedOn: null, distinctFrom: [],
  });
  const accept = (asked: MembershipFields, days: number): MembershipFields => ({
    ...asked, state: 'accepted', feeCents: asked.kind === 'person' ? 2500 : 8000, feeReceivedOn: ago(now, days - 1).slice(0, 10),
    decision: { kind: 'accept', letter: setFrench('Bienvenue parmi les adhérents ! Votre carte et le calendrier des rencontres vous parviendront dans la semaine.'), by: 'Patrick Huet', at: ago(now, days) },
  });
  return [
    ask(1, 'person', 'Gwenaëlle Cadiou', 'gwenaelle.cadiou@example.org', '44400', "Je suis votre lettre depuis deux ans et souhaite m'engager davantage, peut-être dans la relecture des offres."),
    ask(3, 'organisation', "L'Écrou et Compagnie", 'contact@ecrou-et-compagnie.example.org', '44400', "Notre conseil d'administration a voté l'adhésion lors de sa dernière réunion."),
    ask(6, 'person', 'Samir Benali', 'samir.benali@example.net', '49000', null),
    ask(9, 'organisation', 'La Marmite gasconne', 'bonjour@gascogne-cantine.example.org', '32000', "Nous publions nos offres chez vous et aimerions participer à la vie de l'association."),
    accept(ask(20, 'person', 'Nathalie Tessier', 'nathalie.tessier@example.org', '35000', "Ancienne directrice de centre social, désormais retraitée et disponible."), 17),
    accept(ask(34, 'organisation', 'Code commun', 'contact@code-commun.example.org', '44000', null), 30),
    accept(ask(48, 'person', 'Rayan Haddad', 'rayan.haddad@example.net', '31000', 'Étudiant en économie sociale, je cherche à rencontrer des professionnels.'), 41),
    accept(ask(52, 'person', 'HOARAU Aïcha', 'Aicha.Hoarau@example.org', '97400', "Je soutiens votre travail depuis Saint-Denis."), 47),
    ask(54, 'person', 'Gaël Kermarrec', 'loic.kermarrec@example.org', '56100', "J'écris de l'adresse de mon père, qui m'a fait connaître l'association."),
    { ...ask(57, 'organisation', 'Promo Affaires 44', 'commercial@promo-affaires.example.net', '44800', "Nous offrons à vos adhérents des réductions exclusives sur l'électroménager."), state: 'refused',
      decision: { kind: 'refuse', letter: setFrench("Votre activité n'entre pas dans l'objet de l'association : nous ne pouvons donner suite à cette demande."), by: 'Patrick Huet', at: ago(now, 52) } },
  ];
}

/** People who offer to be correspondents of a territory. */
export function listExampleCorrespondents(now: Date): CorrespondentFields[] {
  return [
    { name: 'Loïc Kermarrec', email: 'loic.kermarrec@example.org', phone: '02 61 91 40 12', territory: 'FR-56', receivedAt: ago(now, 4), state: 'received', decision: null, distinctFrom: [],
      message: setFrench("J'anime un réseau d'associations autour de Lorient et peux vous signaler les offres et les rencontres du secteur, une à deux fois par mois.") },
    { name: 'Aïcha Hoarau', email: 'aicha.hoarau@example.org', phone: '06 39 98 51 07', territory: 'FR-974', receivedAt: ago(now, 11), state: 'received', decision: null, distinctFrom: [],
      message: setFrench("La Réunion est peu présente dans vos pages : je propose d'y remédier, avec l'appui de deux structures d'insertion de Saint-Denis.") },
    { name: 'Bertrand Delmas', email: 'bertrand.delmas@example.org', phone: null, territory: 'FR-12', receivedAt: ago(now, 38), state: 'accepted', distinctFrom: [],
      message: setFrench('Journaliste retraité, installé près de Rodez.'),
      decision: { kind: 'accept', letter: setFrench('Merci de rejoindre le réseau des correspondants. Une rencontre à distance est prévue le premier mardi du mois.'), by: 'Claire Aubin', at: ago(now, 33) } },
    { name: 'Leïla Ben Salem', email: 'leila.bensalem@example.org', phone: null, territory: 'TN', receivedAt: ago(now, 55), state: 'accepted', distinctFrom: [],
      message: setFrench("Je coordonne un incubateur à Tunis et peux faire le lien entre nos deux rives."),
      decision: { kind: 'accept', letter: setFrench('Bienvenue ! Nous vous proposons de commencer par un portrait de votre incubateur.'), by: 'Claire Aubin', at: ago(now, 50) } },
  ];
}
