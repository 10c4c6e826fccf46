/** Words of French job offers by how common they are, folded: counted over 60,000 sentences, without names and trades. */
const listWords = (words: string): readonly string[] => words.split(' ');

/** One sentence in a hundred or more has them, or a word that begins so. */
export const wordsOfMostOffers = listWords(
  'poste profil candidature personne travail recherche recrute formation experience equipe mission contrat association emploi avoir etre jeune accompagne souhaite charge activite projet public service ' +
    'gestion client assurer assurez competence technique entreprise reseau environnement outil developpement groupe avez sein place participer qualite connaissance suivi description niveau jour annees cadre capacite ' +
    'maitrise mettre besoin responsable oeuvre metier domaine evolution bonne information production parti partie partenaire collaborateur suivre suivant recrutement permettre disposez votre autonome autonomie diplome',
);

/** One in some hundreds. */
export const wordsOfManyOffers = listWords(
  'faire realiser avantage garantir principale integration communication traitement organisation remuneration veille different direction rejoignez rejoindre site role minimum anglais aupres prise interne autre entretien contribuer secteur ' +
    'proposer innovation collaboration acces rigueur savoir maintien fonction respect semaine mois configuration demande compte documentation teletravail controle analyser notamment probleme type nouveau accompagnement societe ' +
    'similaire regle tache moins rattache acteur situation etude continue proposition pratique lien quotidien conseil action professionnel utilisation condition handicap entreprises disponibilite repondre sante prime integrer ' +
    'force rediger salaire restaurant plan necessaire centre plusieurs horaire proximite materiel depuis evoluer redaction active effectuer coeur travaux pourvoir responsabilite possible norme carriere premiere identifier chaque ' +
    'engage engagement prevention famille enfant accueil animation territoire commune social solidaire solidarite usager adherent benevole structure politique culture environnement education permis vehicule deplacement temps exige requis seront seule gere',
);

/** Short words of French that an offer seldom says. */
export const rareGrammar = listWords('n ne pas sans il elle mais donc vers chez lors comme tres bien ces cette toute toutes fo dr');
