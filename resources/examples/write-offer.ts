import { makeOffer, type OfferFields } from '../../src-main/domain/offer/offer.ts';
import { describeTerms } from './describe-terms.ts';
import type { ExampleOrganisation } from './example-organisation.ts';
import type { JobFamily } from './job-family.ts';
import { makeExampleId } from './make-example-id.ts';
import { makeExampleRna, makeExampleSiret } from './make-siret.ts';
import { makePerson, makePhone } from './people.ts';
import type { Random } from './random.ts';
import { capitalise, setFrench } from './set-french.ts';
import { getTown } from './towns.ts';

export const organisationSeries = 1;
const day = 86_400_000;
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The paragraphs of an offer, apart, so that a problem can change one of them. */
export type OfferDraft = { fields: OfferFields; /** Where, with its preposition. */ at: string; parts: { about: string; opening: string; missions: string; profile: string; terms: string; apply: string } };

/** An offer as a good recruiter writes it, received at `receivedAt`. */
export function writeOffer(family: JobFamily, organisation: ExampleOrganisation, place: number, receivedAt: Date, random: Random): OfferDraft {
  const town = getTown(organisation.town);
  const inFrance = town.territory.startsWith('FR');
  const terms = describeTerms(family, town.territory.slice(0, 2), random);
  const contact = makePerson(random);
  const applyBy = receivedAt.getTime() + random.between(18, 40) * day;
  const startsOn = applyBy + random.between(5, 45) * day;
  const email = `recrutement@${organisation.slug}.example.org`;
  const paid = !['BENEV', 'STAGE', 'SC', 'VSI', 'FREE'].includes(terms.contractType);
  const parts = {
    about: random.pick(organisation.about),
    opening: `${capitalise(organisation.called)} ${family.verb ?? 'recrute'} ${family.role} ${town.at}. ${random.pick(family.why)}`,
    missions: writeMissions(family, random),
    profile: random.some(family.profile, random.between(3, 4)).join(' '),
    terms: `${random.pick(termsBegin)}${terms.sentence} ${random.some(family.conditions, random.between(1, 2)).join(' ')}`,
    apply: writeApply(paid, contact, email, toDay(applyBy), random),
  };
  const title = random.pick(family.titles);
  const { sentence: _sentence, ...contract } = terms;
  const fields = makeOffer({
    title: setFrench(paid && random.once(3) && !title.includes('(') ? `${title} (F/H)` : title),
    description: '-', source: 'site', receivedAt: receivedAt.toISOString(), datedOn: toDay(receivedAt.getTime()),
    organisationId: makeExampleId(organisationSeries, place),
    employerName: setFrench(organisation.name),
    employerAddress: setFrench([organisation.street, [town.postcode, town.name].filter(Boolean).join(' ')].join(', ')),
    employerSiret: inFrance ? makeExampleSiret(place + 1) : null,
    employerRna: inFrance && organisation.legalForm.startsWith('Association') ? makeExampleRna(place + 1) : null,
    employerText: setFrench(random.pick(organisation.about)),
    ...contract,
    payText: contract.payText === null ? null : setFrench(contract.payText),
    startsOn: toDay(startsOn),
    endsOn: contract.contractMonths === null ? null : toDay(startsOn + contract.contractMonths * 30 * day),
    placeLabel: setFrench(town.name), postcode: town.postcode, inseeCode: town.insee, territory: town.territory,
    remote: /télétravail/.test(parts.terms) ? 'partial' : 'none',
    hoursText: terms.contractType === 'BENEV' ? setFrench('Horaires libres, à convenir') : null,
    positions: terms.contractType === 'BENEV' || terms.contractType === 'CDDI' ? random.between(2, 6) : 1,
    romeCode: family.rome,
    experience: setFrench(random.pick(family.experience)),
    education: setFrench(random.pick(family.education)),
    applyEmail: email,
    applyUrl: random.once(4) ? `https://www.${organisation.slug}.example.org/nous-rejoindre` : null,
    applyText: setFrench(parts.apply), applyBy: toDay(applyBy),
    contactName: contact, contactEmail: email, contactPhone: random.once(3) ? null : makePhone(random),
  });
  return { fields, at: town.at, parts };
}

/** The whole text, in the order that readers of offers expect. */
export const joinParts = ({ parts }: OfferDraft): string =>
  setFrench([parts.about, parts.opening, parts.missions, parts.profile, parts.terms, parts.apply].filter((part) => part !== '').join('\n\n'));

function writeMissions(family: JobFamily, random: Random): string {
  const chosen = random.some(family.missions, random.between(4, Math.min(6, family.missions.length)));
  const [first, ...rest] = chosen;
  if (random.once(4) && first !== undefined && rest.length > 2) {
    const last = rest.pop();
    const told = [first, ...rest].map((mission) => (/^[aeiouéèêh]/i.test(mission) ? `d'${mission}` : `de ${mission}`));
    return `Concrètement, il s'agira ${told.join(', ')} et, plus généralement, de faire vivre le projet. S'y ajoute une tâche à laquelle nous tenons : ${last}.`;
  }
  const list = chosen.map((mission) => `– ${mission}`).join(' ;\n');
  return `${random.pick(['Vos missions :', 'Au quotidien, vous aurez pour missions de :', 'En lien avec l\'équipe et les bénévoles, il vous reviendra de :', 'Les missions :'])}\n${list}.`;
}

const termsBegin = ['Conditions : ', 'Cadre proposé : ', 'Ce que nous proposons : ', "Modalités : "];

function writeApply(paid: boolean, contact: string, email: string, until: string, random: Random): string {
  const [year, month, date] = until.split('-');
  const deadline = `${Number(date)} ${monthNames[Number(month) - 1]} ${year}`;
  if (!paid)
    return random.pick([
      `Pour en parler, écrivez simplement quelques lignes à ${contact} (${email}) avant le ${deadline}.`,
      `Envie d'en savoir plus ? ${contact} vous répondra à l'adresse ${email}. Réponses attendues jusqu'au ${deadline}.`,
      `Présentez-vous en quelques mots à ${email}, à l'attention de ${contact}, d'ici au ${deadline}. Une rencontre suivra.`,
    ]);
  return random.pick([
    `Merci d'adresser CV et lettre de motivation à ${contact}, ${email}, avant le ${deadline}.`,
    `Candidatures à envoyer à ${email} jusqu'au ${deadline}. ${contact} répondra à chacune et chacun.`,
    `Pour postuler : un CV et quelques lignes sur ce qui vous attire ici, à ${email}, avant le ${deadline}. Les entretiens se tiendront dans les deux semaines suivantes.`,
    `Écrivez à ${contact} (${email}) avant le ${deadline}. Une demi-journée d'immersion est proposée aux personnes retenues pour un entretien.`,
    `Candidature par courriel à ${email}, sans photo ni date de naissance, d'ici au ${deadline}. Toutes les candidatures reçoivent une réponse.`,
  ]);
}

const monthNames = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
