import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { openHours, writeWeekly } from '../pay/weekly-hours.ts';
import { listTexts, locate } from '../read-offer.ts';
import type { FactRule, TextRule } from '../rule.ts';
import { isCivic } from './sc-prerequis.ts';

const hours = /\b(\d{1,2}|dix-huit|dix-neuf|vingt|vingt et une|vingt-deux|vingt-trois|quinze|seize|cinquante)(?:[.,]\d+)? ?(?:h|heures?)(?: ?\d{2})?(?: de mission)? ?(?:\/|par|la|de|-|en moyenne par)? ?(?:sem(?:aine)?\b|hebdo\w*)/g;
const weekly = new RegExp(writeWeekly('\\d{1,2}'), 'g');
const months = /\b(?:missions?|duree|service civique|engagement|contrat|volontariat|pendant|pour|sur)\b[^.;]{0,30}?\b(?:de |: ?)?(\d{1,2}) ?(?:a \d{1,2} )?mois\b|\b(treize|quatorze|quinze|seize|dix-huit|vingt-quatre) mois de (?:volontariat|mission|service|engagement)\b|\b(1[3-9]|[2-9]\d) mois (?:des le|a partir du|a compter du)\b/g;
/** Written out, those that are named above are all outside. */
const isOutside = (written: string, least: number, most: number): boolean => !/^\d/.test(written) || Number(written) < least || Number(written) > most;
const limits = { leastHours: 24, mostHours: 48, leastMonths: 6, mostMonths: 12 };

/** L120-1: 24 to 48 hours a week, six to twelve months. */
export const scHeures: FactRule = {
  id: 'sc.heures',
  check(context) {
    if (!isCivic(context)) return [];
    const { offer } = context;
    const at = { id: 'sc.heures' as const, level: 'bloquant' as const, source: 'L120-1' as const };
    const findings: Finding[] = [];
    for (const text of listTexts(offer, 'title', 'contract', 'body', 'hours'))
      for (const sentence of text.sentences) {
        if (/\b(?:formation|reunion|tuteur|permanence|temps de (?!travail|mission)|atelier|stage|salarie|experience|d'ici|depuis|jour de conge|conges? par)\b/.test(sentence.text)) continue;
        for (const match of [...sentence.text.matchAll(hours), ...sentence.text.matchAll(weekly)])
          if (!openHours.test(sentence.text.slice(Math.max(0, match.index - 40), match.index)) && isOutside(match[1] ?? '', limits.leastHours, limits.mostHours)) findings.push(makeFinding({ ...at, ...locate(text, sentence.at + match.index, sentence.at + match.index + match[0].length) }));
        for (const match of sentence.text.matchAll(months))
          if (isOutside(match[1] ?? match[2] ?? match[3] ?? '', limits.leastMonths, limits.mostMonths)) findings.push(makeFinding({ ...at, ...locate(text, sentence.at + match.index, sentence.at + match.index + match[0].length), reason: 'sc.heures.months' }));
      }
    if (findings.length > 0) return findings;
    const { weeklyHours, contractMonths } = offer.facts;
    if (weeklyHours !== null && (weeklyHours < limits.leastHours || weeklyHours > limits.mostHours)) return [makeFinding({ ...at, field: offer.names.hours })];
    if (contractMonths !== null && (contractMonths < limits.leastMonths || contractMonths > limits.mostMonths)) return [makeFinding({ ...at, field: offer.names.contract, reason: 'sc.heures.months' })];
    return [];
  },
};

/** L120-30: the host must be approved by the agency of civic service. */
export const scApproval: TextRule = {
  id: 'sc.heures',
  level: 'bloquant',
  source: 'L120-1',
  roles: ['body', 'employer', 'contract'],
  skip: (context) => !isCivic(context),
  clues: [{ find: /\b(?:n'(?:est|a|avons|avez|aura) (?:pas|plus|jamais) (?:encore )?(?:ete )?(?:l'|d')?(?:agreee?|agrement)|(?:sans|hors|pas d'|non) ?(?:agrement|agreee?)|agrement (?:non (?:obtenu|demande|accorde|renouvele)|pas (?:encore )?(?:obtenu|demande)|en cours de (?:demande|renouvellement)|perime|expire|refuse)|demande d'agrement (?:n'(?:est|a) pas|pas))\b/g, reason: 'sc.heures.approval' }],
};
