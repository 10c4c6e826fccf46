import { describe, expect, it } from 'vitest';
import { checkOffer } from '../../../src-main/domain/findings/check-offer.ts';
import { describeRecord } from '../../../src-main/domain/findings/describe-record.ts';
import { referenceTables } from '../../../src-main/domain/findings/reference/amounts.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';

const today = '2026-09-15';
const whole: Partial<OfferFields> = {
  employerName: 'Association du Moulin', contractType: 'CDI', postcode: '35000', placeLabel: 'Rennes', payText: '2 200 € brut par mois', weeklyHours: 35,
  applyUrl: 'https://association.example.org/postuler', applyBy: '2026-10-15', datedOn: '2026-09-10',
};
const description = 'Vous accueillez les habitants du quartier. '.repeat(10);
const describeOffer = (known: Partial<OfferFields>) => describeRecord(makeOffer({ title: 'Coordinateur·rice', description, source: 'site', receivedAt: '2026-09-10T08:00:00.000Z', ...whole, ...known }));
const check = (known: Partial<OfferFields> = {}) => checkOffer(describeOffer(known), referenceTables, today);
const ids = (known: Partial<OfferFields> = {}) => check(known).map(({ id, level, why }) => `${id} ${level} ${why.reason}`);

describe('checkOffer', () => {
  it('has nothing to say of a whole and fair offer', () => expect(check()).toEqual([]));

  it('gives the exact place of the words, through accents, inclusive writing, markup and invisible characters', () => {
    for (const words of ['nationalité française exigée', 'NATIONALITÉ\u00a0FRANÇAISE', 'nationa\u00adlité fran\u200bçaise', 'nationalit&eacute; <b>fran&ccedil;aise</b>']) {
      const text = `${description}\nProfil : ${words}, permis B.`;
      const [finding] = check({ description: text });
      expect(finding).toMatchObject({ id: 'nationalite', level: 'bloquant', field: 'description', source: 'L1132-1' });
      expect(words).toContain(text.slice(finding!.start, finding!.end));
      expect(text.slice(finding!.start, finding!.end)).toMatch(/^nationa.*aise/is);
    }
  });

  it.each([['no', ['employeur bloquant employeur.notEss']], ['toEstablish', []], ['unknown', []], ['byRight', []]] as const)('of an employer whose verdict is « %s » says %j', (employerVerdict, expected) => {
    expect(checkOffer(describeOffer({}), { ...referenceTables, employerVerdict }, today).map(({ id, level, why }) => `${id} ${level} ${why.reason}`)).toEqual(expected);
  });

  it('lets an offer for work abroad be in another language, once someone has looked', () => {
    const english = 'We are looking for a project officer who will work with the partners of the network and support them in their projects. '.repeat(3);
    const levels = (territory: string | null) => check({ description: english, territory }).filter(({ id }) => id === 'langue').map(({ level }) => level);
    expect([levels('FR-44'), levels(null), levels('SN'), levels('MA-CAS')]).toEqual([['bloquant'], ['bloquant'], ['avertissement'], ['avertissement']]);
  });

  it('proposes what may be written instead', () => {
    expect(check({ title: 'Directeur d’association' })).toMatchObject([{ id: 'sexe.titre', level: 'avertissement', suggestion: 'Directeur·rice' }]);
    expect(check({ title: 'ASSISTANTE SOCIALE' }).find(({ id }) => id === 'sexe.titre')).toMatchObject({ suggestion: 'ASSISTANT·E SOCIAL·E' });
    expect(check({ description: `${description} Anglais langue maternelle.` })).toMatchObject([{ id: 'langue.native', suggestion: 'anglais courant (C1/C2)' }]);
  });

  it.each<[string, Partial<OfferFields>, string[]]>([
    ['1 600 € a month is below SMIC, full time', { payText: 'Mensuel de 1600.0 Euros' }, ['salaire bloquant salaire.smic']],
    ['1 600 € a month is not, for 28 hours', { payText: 'Mensuel de 1600.0 Euros', weeklyHours: 28 }, []],
    ['1 850 € was above SMIC in May 2026', { payText: '1 850 € brut par mois', datedOn: '2026-05-20' }, []],
    ['1 850 € is below it since June', { payText: '1 850 € brut par mois' }, ['salaire bloquant salaire.smic']],
    ['Mayotte has its own', { payText: '1 850 € brut par mois', postcode: '97600' }, []],
    ['1 500 € net is above net SMIC', { payText: '1 500 € net mensuel' }, []],
    ['1 400 € net is below it', { payText: '1 400 € net mensuel' }, ['salaire bloquant salaire.smic']],
    ['12,31 € an hour is SMIC', { payText: '12,31 € brut de l’heure' }, []],
    ['9 € an hour is below it, however few the hours', { payText: '9 € brut de l’heure', weeklyHours: 24, hoursText: '24 h par semaine' }, ['salaire bloquant salaire.smic']],
    ['12 000 € a year is below it for 28 hours', { payText: '12 000 € brut par an', weeklyHours: 28, hoursText: '28 h par semaine' }, ['salaire bloquant salaire.smic']],
    ['1 300 € a month is not for 24', { payText: '1 300 € brut par mois', weeklyHours: 24, hoursText: '24 h par semaine' }, []],
    ['80 € a day is below it', { payText: '80 € brut par jour' }, ['salaire bloquant salaire.smic']],
    ['a year of 23 000 € in 13 parts leaves less than SMIC a month, which is to be looked at', { payText: '23 000 € brut par an sur 13 mois' }, ['salaire avertissement salaire.smicMaybe']],
    ['a year of 24 300 € in 13 parts does not', { payText: '24 300 € brut par an sur 13 mois' }, []],
    ['an apprentice may earn less', { payText: '900 € brut par mois', contractType: 'APP' }, []],
    ['a range of more than half', { payText: 'de 25 000 à 45 000 € brut annuel' }, ['salaire avertissement salaire.range']],
    ['no pay', { payText: null }, ['salaire avertissement salaire']],
    ['a pay of words', { payText: 'Selon profil' }, ['salaire avertissement salaire.vague']],
    ['a grid with its group', { payText: 'Selon convention ECLAT, groupe C, indice 280' }, ['salaire info salaire.vague']],
    ['a yearly pay said to be monthly', { payText: 'Mensuel de 28000.0 Euros' }, ['salaire avertissement salaire.impossible']],
    ['a pay of figures alone', { payText: null, payMin: 150_000, payMax: 150_000, payPeriod: 'month', payGross: true }, ['salaire bloquant salaire.smic']],
    ['a negative pay in words', { payText: '-500 € par mois' }, ['salaire avertissement salaire.impossible']],
    ['a bullet before a pay', { payText: 'Salaire :\n- 2 200 € brut par mois' }, []],
    ...(['STAGE', 'SC', 'VSI', 'BENEV', 'FREE'] as const).flatMap((contractType): [string, Partial<OfferFields>, string[]][] => [
      [`a negative pay, ${contractType}`, { contractType, payText: null, payMin: -50_000, payMax: -50_000, payPeriod: 'month' }, ['salaire avertissement salaire.impossible']],
      [`a negative pay in words, ${contractType}`, { contractType, payText: '-500 € par mois' }, ['salaire avertissement salaire.impossible']],
    ]),
    ['a negative pay', { payText: null, payMin: -5, payMax: -5, payPeriod: 'month' }, ['salaire avertissement salaire.impossible']],
  ])('pay: %s', (_name, known, expected) => expect(ids(known).filter((words) => words.startsWith('salaire'))).toEqual(expected));

  it.each<[string, Partial<OfferFields>, string[]]>([
    ['no day', { datedOn: null }, ['date bloquant date.unknown']],
    ['year 0', { datedOn: '0000-01-01' }, ['date bloquant date.impossible']],
    ['year 9999', { applyBy: '9999-12-31' }, ['date bloquant date.impossible']],
    ['year 9999 in the words', { description: `${description} Prise de poste le 12/05/9999, bilan en mai 0000.` }, ['date avertissement date.impossible', 'date avertissement date.impossible']],
    ['a house of long ago', { description: `${description} Fondée en mai 1850, rouverte le 01/09/2024.` }, []],
    ['over', { applyBy: '2026-09-01' }, ['date bloquant date.past']],
    ['already begun', { startsOn: '2026-09-01' }, ['date bloquant date.started']],
    ['open too long', { applyBy: '2027-01-15' }, ['date avertissement date.far']],
    ['nobody offers it', { employerName: null }, ['employeur bloquant employeur']],
    ['an address, a number of association or of firm, and no name', { employerName: null, employerAddress: '3 rue du Moulin', employerRna: 'W123456789', employerSiret: '732 829 320 00074' }, ['employeur bloquant employeur']],
    ['a blank for a name', { employerName: ' ' }, ['employeur bloquant employeur']],
    ['a name that is none', { employerName: 'Non communiqué' }, ['employeur bloquant employeur']],
    ['a wrong number of association', { employerRna: 'zzz' }, ['employeur avertissement employeur.rna']],
    ['a good number of association', { employerRna: 'W353012345' }, []],
    ['a volunteer paid in figures', { contractType: 'BENEV', payText: null, payMin: 30_000, payMax: 30_000, payPeriod: 'month' }, ['benev.mots avertissement benev.mots.pay']],
    ['a volunteer paid in the pay field', { contractType: 'BENEV', payText: '300 € par mois' }, ['benev.mots avertissement benev.mots.pay']],
    ['a volunteer whose expenses are given back', { contractType: 'BENEV', payText: 'Frais remboursés jusqu’à 50 € par mois' }, []],
    ['a civic service paid like a job', { contractType: 'SC', contractMonths: 8, weeklyHours: 28, payText: null, payMin: 150_000, payMax: 150_000, payPeriod: 'month' }, ['sc.mots avertissement sc.mots.pay']],
    ['a civic service with its allowance', { contractType: 'SC', contractMonths: 8, weeklyHours: 28, payText: null, payMin: 61_983, payMax: 61_983, payPeriod: 'month' }, []],
    ['a SIRET with a wrong figure', { employerSiret: '732 829 320 00075' }, ['employeur avertissement employeur.siret']],
    ['a good SIRET', { employerSiret: '732 829 320 00074' }, []],
    ['nowhere', { placeLabel: null, postcode: null }, ['lieu bloquant lieu']],
    ['nowhere, from home', { placeLabel: null, postcode: null, remote: 'full' }, []],
    ['everywhere', { placeLabel: 'France', postcode: null }, ['lieu avertissement lieu.vague']],
    ['no contract', { contractType: null }, ['contrat bloquant contrat']],
    ['a fixed term without its length', { contractType: 'CDD' }, ['contrat bloquant contrat.length']],
    ['a fixed term of six months', { contractType: 'CDD', contractMonths: 6 }, []],
    ['no term, with an end', { endsOn: '2027-01-01' }, ['contrat bloquant contrat.end']],
    ['no hours', { weeklyHours: null }, ['temps avertissement temps.unknown']],
    ['50 hours', { weeklyHours: 50 }, ['salaire avertissement salaire.smicMaybe', 'temps bloquant temps.long']],
    ['18 hours', { weeklyHours: 18, payText: '12,50 € brut de l’heure' }, ['temps info temps.short']],
    ['no way to apply', { applyUrl: null }, ['contact avertissement contact']],
    ['no day to apply by', { applyBy: null }, ['contact info contact.deadline']],
    ['a link that hides where it goes', { applyText: 'Répondre sur https://bit.ly/abc' }, ['contact avertissement contact.link']],
    ['three lines', { description: 'Trois lignes.' }, ['qualite info qualite']],
    ['mojibake', { description: `${description} rÃ©union` }, ['qualite info qualite.encoding']],
    ['tags', { description: `${description}<p>fin</p>` }, ['qualite info qualite.markup']],
    ['a script in three lines', { description: 'Trois <script>alert(1)</script>' }, ['qualite info qualite', 'qualite avertissement qualite.active', 'qualite avertissement qualite.active']],
    ['a frame', { description: `${description}<iframe src=x>` }, ['qualite avertissement qualite.active']],
    ['an image that runs something', { description: `${description}<svg onload=alert(1)>` }, ['qualite avertissement qualite.active']],
    ['a form', { description: `${description}<form action=x>` }, ['qualite avertissement qualite.active']],
    ['a tag that runs something', { description: `${description}<b onclick="x()">oui</b>` }, ['qualite info qualite.markup', 'qualite avertissement qualite.active']],
    ['a turn of direction in the text', { description: `${description}\u202ecnarf\u2066x` }, ['qualite avertissement qualite.direction', 'qualite avertissement qualite.direction']],
    ['a turn of direction in the way to apply', { applyText: 'Écrire à \u202egro.elpmaxe@tcatnoc' }, ['qualite avertissement qualite.direction']],
    ['a turn of direction in the name of the employer', { employerName: 'Régie \u202eeiger' }, ['qualite avertissement qualite.direction']],
    ['a text that no offer holds', { description: `${description}${' Vous accueillez.'.repeat(3000)}` }, ['qualite avertissement qualite.long']],
    ['a character of no width', { description: `${description}sa\u200blarié` }, ['qualite info qualite.hidden']],
    ['a joiner within a word', { description: `${description}sa\u200dlarié` }, ['qualite info qualite.hidden']],
    ['a joiner within an emoji', { description: `${description}👩🏽‍🌾` }, []],
    ['control characters', { description: `${description}\u0000 \u001b[31m` }, ['qualite info qualite.hidden', 'qualite info qualite.hidden']],
    ['an apostrophe of Windows', { description: `${description}l\u0092équipe` }, ['qualite info qualite.encoding']],
    ['marks in piles', { description: `${description}e\u0301\u0302\u0303\u0304` }, ['qualite info qualite.marks']],
    ['accents apart from their letters', { description: description.normalize('NFD') }, []],
    ['a wall of emoji', { description: `${description}${'😀'.repeat(200)}` }, ['qualite info qualite.emoji']],
    ['some emoji', { description: `${description}${'😀'.repeat(10)}` }, []],
    ['a word of 10,000 letters', { description: `${description}${'x'.repeat(10_000)}` }, ['qualite info qualite.word']],
    ['a long address', { description: `${description}https://example.org/${'ab12/'.repeat(60)}` }, []],
  ])('facts: %s', (_name, known, expected) => expect(ids(known)).toEqual(expected));

  it.each<[string, Partial<OfferFields>, string]>([
    ['an adult-relay by its title may ask for an age and a quarter', { title: 'Médiateur·rice adulte-relais' }, 'Conditions : habiter le quartier des Minguettes. Avoir entre 30 et 60 ans.'],
    ['work and study in turn by its title may ask for an age', { title: 'Coordinateur·rice en alternance (H/F)', contractType: 'CDD', contractMonths: 12 }, 'Vous avez moins de 30 ans.'],
    ['an integration contract by its type may ask for a town', { contractType: 'CDDI', contractMonths: 6 }, 'Être domicilié à Bernay.'],
  ])('%s', (_name, known, words) => expect(ids({ ...known, description: `${description}\n${words}` })).toEqual([]));

  it('believes the form that says apart that it is work and study in turn', () => {
    const read = { ...describeRecord(makeOffer({ title: 'Coordinateur·rice', source: 'site', receivedAt: '', ...whole, contractType: 'CDD', contractMonths: 12, description: `${description} Vous avez moins de 30 ans.` })) };
    const blocking = (isAlternating: boolean) => checkOffer({ ...read, isAlternating }, referenceTables, today).map(({ id }) => id);
    expect([blocking(false), blocking(true)]).toEqual([['age.max'], []]);
  });

  it('counts the months of an internship between its first day and its last', () => {
    const lengths = (endsOn: string) => ids({ title: 'Stage en animation', contractType: 'STAGE', payText: '4,50 € de l’heure', startsOn: '2026-10-01', endsOn }).filter((words) => words.startsWith('stage.duree'));
    expect([lengths('2027-06-30'), lengths('2027-03-31')]).toEqual([['stage.duree bloquant stage.duree'], []]);
  });

  it('counts them whatever shorter length the text gives', () => {
    const lengths = (endsOn: string) => ids({ title: 'Stage 6 mois', contractType: 'STAGE', payText: '4,50 € de l’heure', startsOn: '2026-10-01', endsOn }).filter((words) => words.startsWith('stage.duree'));
    expect([lengths('2027-09-30'), lengths('2027-03-31')]).toEqual([['stage.duree bloquant stage.duree'], []]);
  });

  it('shows what hides where it stands, and takes it out', () => {
    const text = `${description}sa\u200b\u200blarié \u202e!`;
    expect(check({ description: text })).toMatchObject([
      { why: { reason: 'qualite.hidden' }, field: 'description', start: text.indexOf('\u200b'), end: text.indexOf('\u200b') + 2, suggestion: '' },
      { why: { reason: 'qualite.direction' }, start: text.indexOf('\u202e'), end: text.indexOf('\u202e') + 1, suggestion: '' },
    ]);
  });

  it('knows a twin that is given to it, but not of an offer of several posts', () => {
    const offer = (positions: number) => describeRecord(makeOffer({ title: 'Coordinateur·rice', description, source: 'import', receivedAt: '', ...whole, positions }));
    const twins = [{ id: '42', name: 'Comptable', similarity: 0.95, isSamePost: true }];
    expect(checkOffer(offer(1), { ...referenceTables, twins }, today)).toMatchObject([{ id: 'doublon', why: { values: { name: 'Comptable', percent: 95 } } }]);
    expect(checkOffer(offer(3), { ...referenceTables, twins }, today)).toEqual([]);
  });
});
