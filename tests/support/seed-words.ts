/** Words of made-up offers. No person, employer or address here exists. */
export const jobs = [
  { title: 'Chargé·e de mission économie circulaire', rome: 'K1802' },
  { title: 'Animateur·rice de vie sociale', rome: 'K1206' },
  { title: 'Encadrant·e technique d’insertion, espaces verts', rome: 'K1203' },
  { title: 'Coordinateur·rice de ressourcerie', rome: 'D1401' },
  { title: 'Conseiller·ère en insertion professionnelle', rome: 'K1801' },
  { title: 'Comptable associatif·ve', rome: 'M1203' },
  { title: 'Développeur·se de coopératives', rome: 'M1402' },
  { title: 'Responsable de l’épicerie solidaire', rome: 'D1301' },
  { title: 'Chargé·e de communication', rome: 'E1103' },
  { title: 'Éducateur·rice spécialisé·e', rome: 'K1207' },
  { title: 'Maraîcher·ère bio en chantier d’insertion', rome: 'A1405' },
  { title: 'Médiateur·rice numérique', rome: 'K1206' },
  { title: 'Directeur·rice d’association', rome: 'K1802' },
  { title: 'Chargé·e de collecte de fonds', rome: 'M1705' },
  { title: 'Formateur·rice français langue étrangère', rome: 'K2111' },
] as const;
export const towns = [
  ['Nantes', '44000', 'FR-44'], ['Rennes', '35000', 'FR-35'], ['Lyon', '69003', 'FR-69'], ['Marseille', '13002', 'FR-13'],
  ['Lille', '59000', 'FR-59'], ['Toulouse', '31000', 'FR-31'], ['Bordeaux', '33000', 'FR-33'], ['Grenoble', '38000', 'FR-38'],
  ['Strasbourg', '67000', 'FR-67'], ['Montreuil', '93100', 'FR-93'], ['Brest', '29200', 'FR-29'], ['Angers', '49000', 'FR-49'],
  ['Saint-Nazaire', '44600', 'FR-44'], ['Clermont-Ferrand', '63000', 'FR-63'], ['Le Mans', '72000', 'FR-72'], ['Ajaccio', '20000', 'FR-2A'],
] as const;
export const employerKinds = ['Association', 'Coopérative', 'Régie de quartier', 'Mutuelle', 'SCOP', 'Fondation', 'Groupement d’employeurs'];
export const employerNames = ['Les Deux Rives', 'L’Établi partagé', 'La Fabrique du lien', 'Terre et Toit', 'Le Grand Détour', 'Nouvelles Pousses', 'Le Fil commun', 'Cap au Large', 'Les Mains vertes', 'L’Atelier des possibles'];
export const streets = ['rue des Lilas', 'avenue de la Coopération', 'place du Marché', 'quai des Tanneurs', 'chemin des Écoliers', 'boulevard de la Liberté'];
export const employerTexts = [
  'Née d’une initiative d’habitants, la structure emploie vingt-quatre personnes et accompagne chaque année plus de trois cents familles du territoire. Elle est agréée entreprise solidaire d’utilité sociale.',
  'Reconnue d’intérêt général, l’association fait vivre un tiers-lieu, une épicerie et un jardin partagé, avec douze salariés et une centaine de bénévoles. Ses décisions se prennent en collège.',
  'La coopérative réunit salariés, usagers et collectivités autour d’activités de réemploi. Elle forme et accompagne une quarantaine de personnes en parcours d’insertion.',
];
export const contexts = [
  'Dans le cadre du développement de ses activités sur le territoire, l’équipe s’agrandit et cherche une personne qui sache travailler avec des habitants, des bénévoles et des partenaires publics.',
  'À la suite d’un départ en retraite, le poste est à pourvoir dès que possible ; un temps de passation de trois semaines est prévu avec la personne en place.',
  'Ce poste, soutenu par la Région et le Département, s’inscrit dans un projet de trois ans en faveur de l’emploi et de la transition écologique.',
];
export const missions = [
  'accueillir et informer le public, repérer les besoins et orienter vers les bons interlocuteurs',
  'animer le réseau des partenaires locaux et préparer les réunions du comité de pilotage',
  'suivre le budget de l’action, rédiger les demandes de subvention et les bilans',
  'organiser des ateliers collectifs et des événements avec les bénévoles',
  'encadrer une équipe de huit salariés en parcours et veiller à la sécurité sur le chantier',
  'tenir à jour les indicateurs du projet et rendre compte au conseil d’administration',
  'participer à la vie de la structure et contribuer à ses outils de communication',
  'mettre en œuvre le projet social dans le respect des valeurs de l’éducation populaire',
  'développer de nouvelles activités et répondre aux appels à projets',
];
export const profiles = [
  'formation dans le champ de l’économie sociale ou du développement local, ou expérience équivalente.',
  'première expérience réussie sur un poste comparable, associatif de préférence ; permis B indispensable.',
  'bonne connaissance des publics éloignés de l’emploi et des dispositifs de l’insertion par l’activité économique.',
];
export const qualities = [
  'Aisance à l’oral comme à l’écrit, autonomie, sens de l’écoute et goût du travail d’équipe.',
  'Rigueur, capacité d’adaptation et intérêt réel pour les valeurs de la coopération.',
  'Maîtrise des outils bureautiques ; la pratique d’un logiciel libre de gestion serait un plus.',
];
export const closings = [
  'Conditions : convention collective ÉCLAT, mutuelle prise en charge à 60 %, titres-restaurant, déplacements remboursés. Les entretiens auront lieu dans nos locaux.',
  'Conditions : convention collective des ateliers et chantiers d’insertion, six semaines de congés, indemnité kilométrique vélo. Toutes les candidatures recevront une réponse.',
];
export const hours = ['du lundi au vendredi', 'horaires de bureau, une soirée par mois', 'du mardi au samedi', 'annualisées, quelques week-ends'];
export const experiences = ['Débutant accepté', 'Un an souhaité', 'Deux ans exigés', 'Cinq ans souhaités'];
export const educations = ['CAP ou équivalent', 'Bac', 'Bac + 2', 'Bac + 3', 'Bac + 5', 'Aucun diplôme exigé'];
export const people = ['Camille Martin', 'Awa Diallo', 'Yann Le Goff', 'Inès Benali', 'Paul Garnier', 'Louise Perrin', 'Mehdi Haddad', 'Chloé Roussel'];
export const sources = ['Formulaire du site', 'Réseau des ressourceries', 'Lettre de l’insertion', 'Bourse associative'];
