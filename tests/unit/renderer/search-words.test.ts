import { describe, expect, it } from 'vitest';
import { findTyped } from '../../../src-main/domain/search/find-typed.ts';
import { parseSearch } from '../../../src-main/domain/search/parse-search.ts';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { describePart, describeProblem } from '../../../src-renderer/features/offers/search/describe-part.ts';
import { listSuggestions } from '../../../src-renderer/features/offers/search/list-suggestions.ts';

const t = makeTranslate('fr', {});
const words = { t, format: makeFormats('fr') };
const plain = (text: string) => text.replace(/\s/gu, ' ');
const say = (text: string) => plain(parseSearch(text).map((part) => describePart(part, words)).join(' · '));
const facets = { states: { received: 3 }, contractTypes: { CDI: 2 }, territories: { 'FR-44': 5, 'FR-35': 7, TN: 1 }, sources: {} };
const suggest = (text: string, names: { name: string; offers: number }[] = []) => listSuggestions(findTyped(text, text.length), facets, names, words).map(({ chosen, hint }) => plain(`${chosen} ${hint}`.trim()));

describe('what a search understood', () => {
  it.each([
    ['contrat:cdi,cdd lieu:44 -stage', 'Contrat : CDI ou CDD · Lieu : Loire-Atlantique (44) · sans « stage »'],
    ['-"éducation populaire" employeur:"Les Herbes"', 'sans « éducation populaire » · Employeur : Les Herbes'],
    ['reçue:<7j reçue:>1j -reçue:2026-11-01', 'Reçue depuis moins de 7 jours · Reçue il y a plus de 1 jour · sauf reçue le 1 nov. 2026'],
    ['reçue:2026-11-01..2026-11-15 reçue:>=2026-11-01 reçue:<=2026-11-01', 'Reçue du 1 nov. 2026 au 15 nov. 2026 · Reçue depuis le 1 nov. 2026 · Reçue jusqu’au 1 nov. 2026'],
    ['reçue : hier -reçue:cette semaine reçue:"mois dernier"', 'Reçue hier · sauf reçue cette semaine · Reçue le mois dernier'],
    ['avant:2026-12-01 avant:7j', 'Clôture avant le 1 déc. 2026 · Clôture d’ici 7 jours'],
    ['alerte:salaire alerte:bloquant lieu:bretagne,44000', 'Alerte : Rémunération · Alerte : Bloquant · Lieu : Bretagne ou 44000'],
    ['suivi:relancer,revenue -suivi:revenue', 'Suivi : à relancer ou revenue corrigée · sauf suivi : revenue corrigée'],
    ['état:', 'état : …'],
  ])('%s', (text, expected) => expect(say(text)).toBe(expected));

  it('and what it did not', () => {
    expect(parseSearch('poste:x contrat:y état: ').map((part) => plain(describeProblem(part, t) ?? ''))).toEqual([
      '« poste » n’est pas un mot-clé de la recherche. Il est cherché comme un mot.', '« contrat : » ne connaît pas « y », qui est cherché comme des mots.', '« état : » attend une valeur.',
    ]);
  });
});

describe('what is proposed', () => {
  it('is operators, then their values with how many offers have them', () => {
    expect(suggest('ali')).toEqual([]);
    expect(suggest('ale')).toEqual(['alerte point à regarder, ou sa gravité']);
    expect(suggest('contrat:durée')).toEqual([]);
    expect(suggest('contrat:cd')).toEqual(['cdi 2 offres', 'cdd', 'cddi']);
    expect(suggest('état:')).toHaveLength(8);
    expect(suggest('lieu:', [{ name: 'Nantes', offers: 4 }])).toEqual(['35 7 offres', '44 5 offres', 'Nantes 4 offres']);
    expect(suggest('lieu:bre')).toEqual(['Bretagne']);
    expect(suggest('employeur:her', [{ name: 'Les Herbes', offers: 1 }])).toEqual(['Les Herbes 1 offre']);
    expect(suggest('reçue:<')).toEqual(['<7j Reçue depuis moins de 7 jours', '<30j Reçue depuis moins de 30 jours']);
    expect(suggest('reçue : <')).toEqual(suggest('reçue:<'));
    expect(suggest('reçue:hi')).toEqual(['hier Reçue hier']);
    expect(suggest('reçue:mo')).toEqual(['mois dernier Reçue le mois dernier']);
    expect(suggest('reçue:>1')).toEqual(['>1j Reçue il y a plus de 1 jour']);
    expect(suggest('avant:12')).toEqual(['12j Clôture d’ici 12 jours']);
    expect(suggest('alerte:bloq')).toEqual(['bloquant bloquant']);
    expect(suggest('sui')).toEqual(['suivi corrections à relancer, ou revenues']);
    expect(suggest('suivi:')).toEqual(['relancer relancer', 'revenue revenue']);
    expect(suggest('alerte:âge')).toEqual(['age.max age.max', 'age.jeune age.jeune']);
  });
});
