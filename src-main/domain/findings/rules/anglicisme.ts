import { makeFinding } from '../make-finding.ts';
import { listTexts } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';

/** Titles in English that have a French name. */
const names: [RegExp, string][] = [
  [/\bcommunity manager\b/, 'Chargé·e d’animation de communauté'], [/\bfundrais(?:er|ing officer|ing manager)\b/, 'Chargé·e de collecte de fonds'],
  [/\bproject manager\b/, 'Chef·fe de projet'], [/\bproduct owner\b/, 'Responsable de produit'], [/\bproduct manager\b/, 'Responsable de produit'], [/\boffice manager\b/, 'Responsable administratif·ve'],
  [/\bsales manager\b/, 'Responsable des ventes'], [/\baccount manager\b/, 'Chargé·e de clientèle'], [/\bcontent manager\b/, 'Responsable éditorial·e'],
  [/\bdata analyst\b/, 'Analyste de données'], [/\bdata scientist\b/, 'Spécialiste en science des données'], [/\bdata engineer\b/, 'Ingénieur·e de données'],
  [/\bhappiness (?:officer|manager)\b/, 'Responsable du bien-être au travail'], [/\bcopywriter\b/, 'Concepteur·rice-rédacteur·rice'], [/\bweb ?master\b/, 'Administrateur·rice de site'],
  [/\bcoach\b/, 'Accompagnateur·rice'], [/\btraffic manager\b/, 'Responsable d’acquisition numérique'], [/\bhr (?:manager|officer)\b/, 'Responsable des ressources humaines'], [/\b(?:software |web )?developer\b/, 'Développeur·se'],
  [/\bcustomer success manager\b/, 'Responsable de la réussite des clients'], [/\bteam leader\b/, 'Responsable d’équipe'], [/\bevent manager\b/, 'Chargé·e d’événementiel'],
];
const english = new Set(
  'community manager management fundraiser fundraising project product owner office sales account content data analyst scientist engineer engineering happiness chief officer copywriter webmaster traffic growth hacker hr developer development software full stack fullstack front back end frontend backend customer success team leader lead senior junior event events digital business partner head of and the for social media brand marketing assistant designer ux ui graphic web devops cloud architect security operator support helpdesk desk specialist consultant talent acquisition recruiter sourcing buyer supply chain planner controller financial finance director executive program programme coordinator trainer coaching coach learning people operations ops delivery scrum master agile tester qa test quality machine deep ai ml mlops bi big cto ceo cfo coo cio product strategist strategy researcher research policy advisor campaign campaigner advocacy field worker volunteer volunteers intern internship teacher tutor barista housekeeper housekeeping waiter runner driver store retail outreach partnership partnerships impact network system systems administrator sysadmin solution solutions technical writer sdr bdr key area regional country'.split(' '),
);
/** English by themselves: French does not use them otherwise. */
const sure = new Set('manager officer owner developer engineer analyst scientist fundraiser fundraising copywriter hacker leader lead head worker campaigner recruiter buyer planner tester designer trainer advisor researcher coordinator writer specialist driver runner community growth happiness community backend frontend fullstack devops customer account people outreach sourcing learning volunteer administrator architect strategist teacher sales business'.split(' '));

/** L5331-4: a term that has a French name is written in French. */
export const anglicisme: FactRule = {
  id: 'anglicisme',
  check({ offer }) {
    const [title] = listTexts(offer, 'title');
    if (title === undefined) return [];
    const plain = title.folded.text.replace(/\(?\b[hfmx](?: ?[/|-] ?[hfmx]){1,2}\b\)?/g, ' ');
    const words = plain.match(/[a-z]+/g) ?? [];
    if (words.length === 0 || !words.every((word) => english.has(word)) || !words.some((word) => sure.has(word))) return [];
    return [makeFinding({ id: 'anglicisme', level: 'info', source: 'L5331-4', field: title.field, start: 0, end: title.text.length, suggestion: names.find(([pattern]) => pattern.test(plain))?.[1] })];
  },
};
