import { makeFinding } from '../make-finding.ts';
import { openHours, readWorkingTime, writeWeekly } from '../pay/weekly-hours.ts';
import { listTexts, locate } from '../read-offer.ts';
import { type FactRule, requirements, type TextRule } from '../rule.ts';

const longHours = new RegExp(`${writeWeekly('4[89]|[5-9]\\d')}|${/(?<![\d.,])\b(4[89]|[5-9]\d)(?:[.,]\d+)? ?(?:h|heures?)(?: ?\d{2})?(?: de travail)? ?(?:\/|par|la|de|-)? ?(?:sem(?:aine)?\b|hebdo\w*)|\b(?:semaine|amplitude|horaires?|lundi)\b[^.;]{0,60}\b(?:soit|total de|total :) ?(4[89]|[5-9]\d) ?(?:h\b|heures\b)|\bsemaines? (?:sont |seront |font |peuvent etre )?(?:de |a )(?:4[89]|[5-9]\d) ?(?:h\b|h\d|heures?\b)/.source}`);

/** L3121-20, L3121-27, L3123-27: how long one works, said and within the law. */
export const tempsHours: FactRule = {
  id: 'temps',
  check({ offer }) {
    if (offer.engagement === 'volunteer' || offer.engagement === 'self' || offer.engagement === 'civic') return [];
    const { hours, isPartTime, isFullTime } = readWorkingTime(offer);
    const at = { id: 'temps' as const, source: 'L3121' as const };
    for (const text of listTexts(offer, 'hours', 'body'))
      for (const sentence of text.sentences) {
        if (!sentence.mayCount) continue;
        const found = longHours.exec(sentence.text);
        if (found !== null && (text.role === 'hours' || !openHours.test(sentence.text))) return [makeFinding({ ...at, level: 'bloquant', ...locate(text, sentence.at + found.index, sentence.at + found.index + found[0].length), reason: 'temps.long' })];
      }
    const field = offer.names.hours;
    if (hours !== null && hours > 48) return [makeFinding({ ...at, level: 'bloquant', field, reason: 'temps.long' })];
    if (hours === null && !isPartTime && !isFullTime) return [makeFinding({ ...at, level: 'avertissement', field, reason: 'temps.unknown' })];
    if (hours !== null && hours < 24 && offer.engagement === 'employee' && offer.facts.contractType !== 'CDDI') return [makeFinding({ ...at, level: 'info', field, reason: 'temps.short' })];
    return hours === null && isPartTime ? [makeFinding({ ...at, level: 'avertissement', field, reason: 'temps.unknown' })] : [];
  },
};

/** Hours that nobody counts. */
export const temps: TextRule = {
  id: 'temps',
  level: 'avertissement',
  source: 'L3121',
  roles: requirements,
  clues: [
    { find: /\b(?:decrocher|repondre|joignables?|disponibles?|repondez|decrochez) (?:au telephone )?(?:de jour comme de nuit|nuit et jour|jour et nuit|a n'importe quelle heure|a pas d'heure)\b|\b(?:amoureux|adeptes?|fans?|partisans?|accros?|nostalgiques?) (?:des|aux) 35 ?h(?:eures)?\b|\b35 ?h(?:eures)?,? (?:on ne )?connait pas/g, unless: /\b(?:roulement|astreintes?|equipes? de nuit|compens\w+|ecoute)\b/ },
    { find: /\bles heures ne sont (?:pas|jamais) (?:notees|comptees|payees|recuperees|comptabilisees)|\baucun (?:jour de )?repos\b|\b(?:sept|7) ?(?:jours?|j) ?(?:sur|\/) ?(?:sept|7)\b[^.;]{0,30}\bsans (?:repos|jour de repos)|\bheures sup\w*,? (?:ne se comptent|ne sont) (?:pas|jamais|ni)(?: (?:comptees?|payees?|remunerees?|recuperees?))?|\bles heures ne se compt\w+ (?:pas|plus|jamais)\b(?! en )|\bles heures,? (?:(?:ici|chez nous),? )?(?:on|nous|personne) (?:ne |n')?(?:les )?(?:compt|regard)\w* (?:pas|plus|jamais|guere)\b|\bdisponibilites? (?:de tous les instants|de chaque instant|a toute epreuve|sans bornes?)\b/g },
    { find: /\b(?:sans limites? d'horaires?|horaires? (?:sans fin|illimites?))\b|\bdisponibilites? exigee?s? (?:les )?(?:soirs?|nuits?|week)\w*/g },
    { find: /\btelephone\b[^.;]{0,25}\b(?:reste\w*|allume\w*)\b[^.;]{0,30}\b(?:nuit|permanence|dimanche|vacances|conges|24|toujours)\b/g, unless: /\b(?:astreintes? (?:payee|remuneree|indemnisee)|accueil|ecoute|usagers|standard)\b/ },
    { find: /\bjoignables? (?:le |les )?(?:soirs?|week-?ends?|nuits?|dimanches?|jours? feries?)[^.;]{0,50}\b(?:meme (?:en|pendant) (?:les |vos )?(?:conges|vacances)|sans (?:exception|compensation|contrepartie)|toujours|imperati\w*)/g },
    { find: /\bon (?:part|rentre|finit) quand (?:le travail est|la mission est|tout est|c'est) (?:fini|termine)\w*|\b(?:ne |sans |pas )?regard(?:ent|e|er|ant|ez) (?:pas |jamais )?(?:leur|sa|la|votre) (?:montre|pendule|horloge)\b/g, unless: /\b(?:recuper\w*|paye\w*|fetes?)\b/ },
    {
      find: /\b(?:heures? (?:non |pas )comptees?|(?:ne |sans |n')?(?:pas )?(?:compt(?:e|er|ez|ent|ant)|regard(?:e|er|ez|ant)|calcul(?:e|er|ez|ant)) (?:pas |plus |jamais )?(?:ses|vos|tes|leurs|les|son|votre) (?:heures|temps)|(?:pas|peu|non) regardante? (?:sur|aux?) (?:les |ses |vos |son )?(?:horaires?|heures|temps)|sans compter (?:ses|vos|les|tes) heures|pas (?:peur des|compter ses|de compteur d) ?heures|horaires? (?:non comptes|illimites?|sans limite|a rallonge)|heures (?:supplementaires )?\(?non (?:payees|remunerees|comptees|recuperees))\b/g,
      accept: ([words]) => /\b(?:non|pas|ne|n'|sans|jamais|plus|peu|illimit|rallonge)/.test(words),
      unless: /\b(?:heures? (?:supplementaires )?(?:sont |seront )?(?:payees|remunerees|recuperees) (?:ou|et))/,
    },
    {
      find: /\b(?:disponibilites?|disponibles?|joignables?|corveables?) (?:totales?|absolues?|permanentes?|complete et permanente|sans (?:limite|faille|reserve)|a toute heure|jour et nuit|en permanence|24 ?h?(?:eures)? ?(?:\/|sur) ?24|7 ?j?(?:ours)? ?(?:\/|sur) ?7|a tout moment|a toutes heures|a merci)\b|\b(?:entiere|totale|grande et totale|permanente|complete) disponibilite\b|\btotalement (?:disponible|flexible)(?: sur (?:les|ses) horaires)?\b/g,
      unlessBefore: /\baucune $|\b(?:services?|lieu|outils?|ressources?|equipe|materiel)(?: \w+)? (?:est |sont )?$|\b(?:personne n'(?:attend|exige|demande)|(?:nous|on) (?:n'|ne )(?:attend|exig|demand)\w+ (?:pas|a personne|jamais|aucune?))[^.]*$/,
      unless: /\b(?:serveurs?|services? (?:en ligne|numerique|accessible)|plateformes?|systemes?|applications?|reseaux?|infrastructures?|donnees|numero|hotline|ecoute|site|astreintes?|roulement|maintenance|support|supervision|accueil|taux de|mutuelle|salles?|distribut\w*|equipements?|parking|teleconsultation)\b/,
    },
  ],
};
