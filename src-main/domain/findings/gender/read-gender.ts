const list = (words: string): Set<string> => new Set(words.split(' '));

/** Nouns of a trade that no ending gives away (folded). */
const masculine = list(
  'garcon maitre chef conseiller boulanger boucher berger horloger vacher porcher maraicher macon patron vigneron forgeron bucheron compagnon commercial apprenti adjoint charge employe delegue attache associe salarie prepose elu depute avocat artisan agent president adherent referent assistant enseignant intervenant consultant surveillant soignant accompagnant etudiant representant gerant dirigeant exploitant remplacant correspondant suppleant animateur consultant surveillant mandataire-gerant maitre-nageur aide-soignant hote valet second commis-vendeur homme-orchestre plombier ouvrier alternant debutant invite figurant encadrant doctorant postdoctorant accueillant aidant ecoutant gouvernant fromager educateur professeur proviseur ecrivain laborantin intendant dirigeant servant combattant steward expert teleconseiller messager permanent negociant commercant fabricant administrateur',
);
const feminine = list(
  'hotesse assistante enseignante intervenante consultante surveillante soignante accompagnante etudiante representante gerante dirigeante exploitante remplacante correspondante agente presidente adherente referente chargee employee deleguee attachee associee salariee preposee elue conseillere boulangere bouchere bergere maraichere avocate apprentie adjointe commerciale aide-soignante nourrice nounou lingere menagere cheffe alternante maitresse femme-orchestre encadrante doctorante postdoctorante accueillante aidante ecoutante gouvernante fromagere messagere intendante permanente ambassadrice bucheronne forgeronne maconne patronne vigneronne horlogere experte teleconseillere artisane negociante commercante',
);
const notTrades = list(
  'secteur valeur coeur moteur ordinateur chaleur mineur exterieur superieur majeur interieur hauteur couleur douceur faveur ardeur rigueur honneur bonheur ampleur longueur largeur lueur vapeur labeur meilleur inferieur posterieur anterieur ailleurs plusieurs multiplicateur indicateur accelerateur incubateur groupeur compteur capteur reacteur tracteur facteurs vecteur radiateur transformateur atelier chantier quartier metier dossier courrier janvier fevrier papier mobilier immobilier premier dernier entier particulier regulier singulier palier escalier fichier calendrier cahier clavier panier grenier acier courtier-en-ligne animalier hospitalier hotelier financier foncier forestier routier ouvrier-habitat lien bien entretien soutien maintien italien ancien rien europeen quotidien mien parisien francilien chretien moyen citoyen indien riviere filiere matiere lumiere carriere premiere pepiniere frontiere maniere derniere entiere particuliere chaudiere banniere chaumiere financiere fonciere cafetiere ouvriere-habitat meilleure monsieur fournisseur multiserveur odeur poitier serieuse nombreuse matrice sociale motrice directives',
);

/** Towns and compounds that end like a trade. */
const places = /(?:villiers?|pellier|poitiers|beziers|louviers|pithiviers|coulommiers|moustiers?|thiers|quartiers?|metiers?)$/;

/** The gender of a noun of a trade (folded, lower case); null where it has none, or is no trade. */
export function readGender(word: string): 'masculine' | 'feminine' | null {
  const plain = word.replace(/s$/, '');
  if (places.test(word)) return null;
  if (notTrades.has(word) || notTrades.has(plain)) return null;
  if (masculine.has(word) || masculine.has(plain)) return 'masculine';
  if (feminine.has(word) || feminine.has(plain)) return 'feminine';
  if (/.{2}(?:trice|euse|iere|ienne|[lnsctr]eure|ieure)$/.test(plain)) return 'feminine';
  return /.{2}(?:eur|ier|ien)$/.test(plain) ? 'masculine' : null;
}
