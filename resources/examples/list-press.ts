import type { PressFields } from '../../src-main/domain/press/press-release.ts';
import { setFrench } from './set-french.ts';

type Release = [days: number, organisation: string, contact: string, email: string, title: string, body: string, outcome?: 'accepted' | 'refused'];

const releases: Release[] = [
  [0.2, 'La Remise à flot', 'Corentin Guilloux', 'presse@la-remise-a-flot.example.org', "Les voiles usagées de l'estuaire deviennent des cartables", "La recyclerie La Remise à flot et trois collèges de Saint-Nazaire lancent une série de 400 cartables cousus dans des voiles de course réformées.\n\nLes élèves ont dessiné les modèles ; l'atelier de couture, qui emploie onze personnes, les fabrique d'ici à mars. Les bénéfices financeront des sorties en mer pour les classes."],
  [1, 'Réseau ESS du Pays de Retz', 'Marion Chauvin', 'marion.chauvin@reseau-ess-pays-de-retz.example.org', "Trois jours pour visiter l'économie sociale du Pays de Retz", "Du jeudi au samedi, 34 associations et coopératives ouvrent leurs portes. Au programme : visites d'ateliers, repas partagés et un débat sur la reprise d'entreprises par les salariés.\n\nEntrée libre, inscription conseillée pour les visites en car."],
  [2, "L'Écrou et Compagnie", 'Jérôme Picard', 'presse@ecrou-et-compagnie.example.org', "Une matériauthèque pour les artisans et les bricoleurs", "L'Écrou et Compagnie ouvre à Rezé 600 m² consacrés au réemploi des matériaux de construction : portes, carrelage, sanitaires, bois. Les chantiers partenaires déposent, l'équipe contrôle, le public choisit."],
  [4, 'Festival Passe-Murailles', 'Élodie Lefort', 'elodie.lefort@festival-passe-murailles.example.org', 'Onze villages, onze compagnies : le programme du festival', "Le festival itinérant dévoile sa neuvième édition. Chaque compagnie passe une semaine dans un village avant d'y jouer ; les habitants hébergent, cuisinent et montent parfois sur scène."],
  [6, 'Mutuelle du Sillon', 'Sylvie Rousseau', 'presse@mutuelle-du-sillon.example.org', 'Un cinquième centre de santé mutualiste à Saint-Nazaire', "Face au manque de médecins, la Mutuelle du Sillon ouvrira un centre de santé pluriprofessionnel : quatre généralistes salariés, une sage-femme et deux infirmières. Les soins y seront facturés sans dépassement d'honoraires."],
  [8, 'Verdissimo SAS', 'Service communication', 'com@verdissimo.example.net', 'Profitez de nos pompes à chaleur à prix cassés', "Offre exceptionnelle jusqu'à dimanche : la pompe à chaleur à partir d'un euro par jour. Appelez dès maintenant nos conseillers.", 'refused'],
  [12, 'Code commun', 'Hugo Garnier', 'presse@code-commun.example.org', "Un logiciel libre de gestion d'adhérents passe les 900 associations", "La coopérative Code commun annonce la version 4 de son logiciel. Développé avec ses utilisateurs, il fonctionne désormais sans connexion et s'installe sur un ordinateur d'occasion.", 'accepted'],
  [13, 'Mutuelle du Sillon', 'Sylvie Rousseau', 'presse@mutuelle-du-sillon.example.org', 'Communiqué de presse : un cinquième centre de santé à Saint-Nazaire', "Face au manque de médecins, la Mutuelle du Sillon ouvrira un centre de santé pluriprofessionnel : quatre généralistes salariés, une sage-femme et deux infirmières. Les soins y seront facturés sans dépassement d'honoraires. Ouverture prévue au printemps.", 'accepted'],
  [17, 'Épargne et Voisinage', 'Olivier Vasseur', 'olivier.vasseur@cigales-atlantique.example.org', "2 300 citoyens, 87 projets : dix ans d'épargne de proximité", "La société coopérative publie le bilan de ses dix premières années. Neuf entreprises soutenues sur dix sont toujours en activité ; trois cents emplois ont été créés ou maintenus.", 'accepted'],
  [23, 'Kaz Solidaire', 'Aïcha Payet', 'presse@kaz-solidaire.example.org', "À Saint-Denis, une cuisine d'insertion au menu des écoles", "Kaz Solidaire livre chaque jour 250 repas préparés avec des légumes lontan. Dix personnes en parcours y apprennent le métier ; deux ont déjà été embauchées par la cuisine centrale.", 'accepted'],
  [31, 'La Ferme des Marais', 'Manon Le Bihan', 'contact@ferme-des-marais.example.org', 'Des prairies humides rachetées par leurs voisins', "En quatre mois, 412 habitants du pays de Redon ont réuni de quoi acheter 38 hectares de prairies menacées. La coopérative les confie à deux jeunes éleveuses.", 'accepted'],
  [44, "Union de l'éducation populaire de Bretagne orientale", 'Karim Diarra', 'karim.diarra@federation-roazhon.example.org', "Le BAFA gratuit pour 150 jeunes ruraux", "Avec six communautés de communes, l'Union prend en charge la formation de 150 animatrices et animateurs de moins de 25 ans. En échange, ils s'engagent pour deux étés dans un accueil du territoire.", 'accepted'],
  [60, 'Jasmin Initiatives', 'Leïla Haddad', 'presse@jasmin-tunis.example.org', 'Des artisanes tunisiennes créent leur coopérative', "Quarante-deux tisserandes du gouvernorat de Kairouan ont tenu leur première assemblée générale. La coopérative vendra en commun et partagera un atelier de teinture végétale.", 'accepted'],
  [369, 'Festival Passe-Murailles', 'Élodie Lefort', 'elodie.lefort@festival-passe-murailles.example.org', 'Neuf villages, neuf compagnies : le programme du festival', "Le festival itinérant dévoile sa huitième édition. Chaque compagnie passe une semaine dans un village avant d'y jouer ; les habitants hébergent, cuisinent et montent parfois sur scène.", 'accepted'],
];

/** Press releases as they reach the association; the most recent first. */
export const listExamplePress = (now: Date): PressFields[] =>
  releases.map(([days, organisation, contact, email, title, body, outcome], place) => {
    const at = (later: number) => new Date(now.getTime() - (days - later) * 86_400_000).toISOString();
    return {
      title: setFrench(title), body: setFrench(body), agency: place === 4 ? setFrench('Agence Estran') : null,
      organisationName: setFrench(organisation), contactName: contact, contactEmail: email, sourceUrl: null,
      embargoUntil: place === 4 ? at(7) : null, note: place === 3 ? setFrench('Photographies libres de droits sur demande.') : null,
      receivedAt: at(0), files: [], distinctFrom: [], state: outcome ?? 'received',
      decision: outcome === undefined ? null : {
        kind: outcome === 'accepted' ? 'accept' : 'refuse', by: 'Solenn Le Goff', at: at(1),
        letter: setFrench(outcome === 'accepted' ? 'Merci : votre communiqué paraîtra dans la prochaine édition.' : "Il s'agit d'une publicité : nous ne pouvons pas la publier comme une information."),
      },
    };
  });
