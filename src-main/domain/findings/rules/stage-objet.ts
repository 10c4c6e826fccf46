import type { Clue, TextRule } from '../rule.ts';

type Accept = NonNullable<Clue['accept']>;
/** The sentence or the offer is about an internship, and not about interns whom one would look after. */
const isInternship: Accept = (_match, { offer }, { text }) =>
  offer.engagement === 'internship' || (offer.engagement === 'unknown' && /\bstag(?:e|es|iaires?)\b/.test(text)) || /\b(?:recherch|recrut|propos|offr)\w* (?:une? |des )?stag/.test(text);
const whole: RegExp = /\bstag/;
const isInternshipOffer: Accept = (match, context, sentence, text) =>
  isInternship(match, context, sentence, text) || (context.offer.engagement !== 'employee' && context.offer.read.some(({ role, folded }) => (role === 'title' || role === 'contract') && whole.test(folded.text)));

/** L124-7: an internship is for learning; it replaces nobody and fills no post. */
export const stageObjet: TextRule = {
  id: 'stage.objet',
  level: 'bloquant',
  source: 'L124-7',
  roles: ['title', 'body', 'experience', 'education', 'apply', 'contract', 'pay'],
  skip: ({ offer }) => offer.engagement !== 'internship' && !offer.read.some(({ role, folded }) => role !== 'employer' && whole.test(folded.text)),
  clues: [
    { find: /\b(?:siege|poste|bureau)\b[^.;]{0,40}\b(?:etant|est|reste) (?:vide|vacant|inoccupe) depuis\b[^.;]{0,40}|\b(?:tiendrez|occuperez|prendrez) (?:son|sa) (?:bureau|poste|siege|place)\b/g },
    { wake: /\ben autonomie\b|\bcouvr\w* (?:le|un|notre) (?:surcroit|pic|accroissement)/, find: /\bvous (?:tenez|tiendrez|occupez|occuperez|gerez|gererez) (?:le|son|ce) (?:poste|service|secteur) en autonomie\b|\bcouvr\w* (?:le|un|notre) (?:surcroit|pic|accroissement) (?:de travail|d'activite)\b/g, accept: isInternshipOffer, unless: /\b(?:ne|n'|pas|jamais) couvr|\b(?:aid|particip|contribu)\w*[^.;]{0,25}\bcouvr/ },
    { find: /\b(?:nul besoin|pas besoin|inutile|sans besoin) d(?:e|'une) convention\b|\bpersonnes? qui ne sont (?:plus|pas) (?:etudiante?s?|scolarisee?s?|inscrite?s?)\b/g, accept: isInternshipOffer, reason: 'stage.objet.agreement' },
    { wake: /\bjeunes? diplomee?s?\b/, find: /\b(?:pour|a) (?:une? |des )?jeunes? diplomee?s?\b/g, accept: (match, context, sentence, text) => context.offer.engagement === 'internship' && isInternshipOffer(match, context, sentence, text), reason: 'stage.objet.graduate', unless: /\b(?:ne convien\w+|pas|tuteur|encadr\w*|suivi)\b/ },
    { find: /\b(?:tiendra|tient|tiendrez|gerera|gerez|gererez|assurera|assurerez|ouvrira) seule?(?:\(e\))? (?:la|le|l'|les|notre|nos|un|une)\b|\b(?:surcroit|hausse|afflux|pic) d'(?:appels|activite|commandes|clients|visiteurs)\b|\bvous occup\w+ (?:le|un|ce) poste\b[^.;]{0,40}\b(?:vacant|laisse|libre)\w*|\b(?:sans|pas de) tut(?:eur|rice|orat)\b|\ba la place d(?:e|u|es) (?:notre |votre |la |le |l'|nos )?(?:\w+ )?(?:salarie|comptable|secretaire|assistant|animat|charge|collegue|titulaire|responsable|vendeu|employe|permanent)\w*|\boperationnel(?:le)?s? (?:tout de suite|immediatement|des le (?:premier jour|depart)|de suite)|\bpersonne (?:ne sera|n'est|ne pourra)(?: la)?(?: vraiment)? (?:pour |disponible pour )?(?:vous )?(?:encadr|accompagn|form)\w*|\b(?:fini|termine|acheve)s? (?:leurs|vos|ses|tes) etudes\b|\bsans (?:ecole|etablissement)\b/g, accept: isInternshipOffer, unless: /\b(?:jamais|(?<!personne )ne (?:serez|sera|resterez|remplace|couvre|vise|repond)|pas seule?)\b/ },
    { find: /\bvous (?:reprenez|reprendrez|heritez|heriterez|recuperez|recupererez) (?:de )?(?:tous |toutes )?(?:ses|son|sa|le|la|leurs|leur) (?:dossiers?|portefeuille|poste|missions?|taches?|bureau|travail)\b|\bvous (?:tenez|tiendrez|gerez|gererez|assurez|assurerez) (?:la|le|l'|les) ?\w+(?: \w+)? seule?\b|\bseule? (?:aux commandes|maitre a bord|a la barre|aux manettes)\b|\bfaute de (?:budget|moyens|salarie\w*|poste)(?: \w+)? pour (?:embaucher|recruter|un (?:poste|salarie))|\bstage qui (?:couvrira|remplacera|comblera|assurera|pourvoira)\b/g, accept: isInternshipOffer, unless: /\b(?:jamais|ne (?:serez|resterez|sera)|pas seule?|accompagn\w*|avec votre tut\w+)\b/ },
    { find: /\bvous (?:tiendrez|gererez|assurerez|ferez tourner|ouvrirez|animerez) seule?(?:\(e\))? (?:la|le|l'|les|notre)\b|\b(?:seule?(?:\(e\))? (?:a|dans) (?:la boutique|l'accueil|la caisse|le bureau|les bureaux)|(?:personne|aucun salarie) (?:au bureau|sur place|dans les locaux))\b/g, accept: isInternshipOffer, unless: /\b(?:jamais|ne (?:serez|resterez|sera)|pas seule?)\b/ },
    {
      find: /\b(?:remplac(?:er|era|erez|ement|eras|ant|e|ez|es)|pallier (?:a )?(?:l'absence|(?:le|un) depart)|suppleer|assurer l'interim|pren(?:dre|ez|drez|d|dra) la (?:suite|place)|en remplacement|prendre le relais)\b[^.;,]{0,45}/g,
      accept: (match, context, sentence, text) => isInternshipOffer(match, context, sentence, text) && /\b(?:salarie\w*|conges?|absen\w*|titulaire|collegue|poste|charge\w*|assistant\w*|secretaire|animat\w*|responsable|employe\w*|depart|maternite|parti\w*|personne|coordinat\w*|comptable|directeur|directrice|educat\w*|collaborat\w*|permanent\w*|remplacement|dossiers?|missions?|agent\w*)\b/.test(match[0]),
      unless: /\b(?:ne (?:remplace|peut|doit|saurait|vient|vise|s'agit)\w*|n'(?:est|aurez|aura|a|ont) (?:\w+ )?(?:pas|jamais|aucune?|en aucun cas)|sans remplacer|pas (?:de |un )?remplac|materiel|logiciel|pieces?|ancien (?:site|outil|systeme))\b/,
    },
    {
      find: /\b(?:(?:totalement |completement |100 ?% |entierement |rapidement |immediatement |tres |pleinement )?autonome (?:sur (?:le|son|votre|ton) poste|des (?:le premier jour|l'arrivee|la prise de poste|votre arrivee|le debut)|immediatement|tout de suite)|(?:occuper|tenir|occuperez|tiendrez|pourvoir|assurer|assurerez) (?:seule? |un |le |ce |en autonomie |totalement |toute seule? )*(?:poste|permanence)(?: (?:permanent|a part entiere|a plein temps|vacant|de travail|d'accueil|en autonomie|a responsabilite|seule?))+|poste (?:permanent|vacant|a responsabilite|a part entiere)|pas les moyens d'embaucher|faute de (?:pouvoir|moyens pour) embaucher|comme un(?:e)? (?:vrai |veritable )?(?:salariee?|employee?|collegue salarie)|(?:surcroit|accroissement|pic|hausse) (?:temporaire )?d'activite|emploi saisonnier|saison estivale comme|renfort (?:de )?(?:saison|estival|pendant la saison|durant l'ete|des equipes en periode)|gerer? seule? (?:la|le|l')|seule? (?:a bord|sur le poste|responsable|en charge))\b/g,
      accept: isInternshipOffer,
      unless: /\b(?:a l'issue|a la suite|embauch\w+ (?:a|en|possible|envisag)\w*|perspective\w*|cdi|(?:ne |n')(?:est|etes|aurez|sera|serez|s'agit|doit|peut|vient|remplac\w*|tien\w*|assur\w*|gere\w*) (?:\w+ )?(?:pas|jamais)|accompagnement|tuteur|avec l'aide|progressivement|formateur)\b/,
    },
    {
      find: /\bconvention(?: de stage)?, (?:on|nous) (?:s'en|nous en) (?:passera|passe|passons|passerons)\b|\bon (?:se passe|se passera|s'arrange) (?:tres bien )?(?:de|sans) (?:la |une )?convention\b|\bsans convention(?: de stage)?\b|\bconvention(?: de stage)? (?:non (?:obligatoire|necessaire|requise|exigee)|pas (?:obligatoire|necessaire|requise|exigee)|facultative|n'est pas (?:obligatoire|necessaire|requise|exigee))|\bpas (?:de |besoin (?:de |d'une )?|d'obligation de )convention\b|\baucune convention\b/g,
      accept: isInternshipOffer,
      reason: 'stage.objet.agreement',
      source: 'L124-7',
      unless: /\bconvention collective|\bne (?:pouvons|peut|sera|seront)\b|\bpas possible|\bpas de stage|\baucun stage|\bimpossible|\brefus\w*|\bne sont pas (?:acceptes|etudiees)|\bs'abstenir/,
    },
    {
      find: /\bstag\w*\b[^.;]{0,40}\b(?:pour |ouverte? (?:aux?|a un) |a destination (?:de|des) |reserve (?:aux?|a un) |ideal |adresse (?:aux|a un) )?(?:une? |des )?(?:jeunes? diplomee?s?|personnes? (?:deja )?diplomees?|post[- ]diplome|diplomee?s? (?:sans emploi|en recherche)|demandeurs? d'emploi (?:diplomes?)|ancien etudiant|non[- ]etudiants?)\b|\bjeunes? diplomee?s? (?:en|pour un|acceptant un|cherchant un) stage\b/g,
      accept: isInternshipOffer,
      reason: 'stage.objet.graduate',
      unless: /\b(?:pmsmp|vae|titre professionnel|formation professionnelle|en formation|encadr\w*|tuteur)\b/,
    },
  ],
};
