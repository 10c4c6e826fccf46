import { describe, expect, it } from 'vitest';
import { type ComparedRelease, readReleaseFeatures } from '../../../src-main/domain/near-releases/release-features.ts';
import { scoreReleases } from '../../../src-main/domain/near-releases/score-releases.ts';

const body =
  'Le festival Passe-Murailles dévoile le programme de sa douzième édition. Du vendredi au dimanche, onze compagnies jouent dans onze villages du pays de Retz. ' +
  'Chaque compagnie passe une semaine dans un village avant d’y jouer ; les habitants hébergent, cuisinent et montent parfois sur scène. ' +
  'L’entrée est libre, et une navette relie chaque soir les villages à la gare de Sainte-Pazanne. Deux cents bénévoles tiennent les buvettes.';
const base: ComparedRelease = { title: 'Passe-Murailles : le programme de la 12e édition', body, organisationName: 'Association Passe-Murailles', contactEmail: 'presse@passe-murailles.example.org', receivedAt: '2026-03-02T08:00:00.000Z' };
const compareWith = (over: Partial<ComparedRelease>, one: Partial<ComparedRelease> = {}) => scoreReleases(readReleaseFeatures({ ...base, ...one }), readReleaseFeatures({ ...base, ...over }));
const otherBody =
  'La ressourcerie ouvre un deuxième atelier de réparation de vélos à Pornic. On y apprend à changer une chambre à air, à régler ses freins et à dévoiler une roue, le mercredi et le samedi. ' +
  'Les pièces viennent de vélos donnés en déchetterie. Les adhérents paient ce qu’ils peuvent, et trois salariés en insertion tiennent les établis.';

describe('one and the same release', () => {
  it.each([
    ['sent again', {}],
    ['sent as a reminder', { title: 'Rappel : Passe-Murailles, le programme de la 12e édition', receivedAt: '2026-03-09T08:00:00.000Z' }],
    ['forwarded by a colleague of the issuer', { title: 'TR: CP Passe-Murailles – programme de la 12ème édition', contactEmail: 'lise@passe-murailles.example.org' }],
    ['with its sentences in another order', { body: body.split('. ').reverse().join('. ') }],
    ['in capitals, without accents', { title: base.title.toUpperCase(), body: body.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase() }],
    ['with the issuer left out', { organisationName: null }],
    ['under another title', { title: 'Onze villages, onze compagnies' }],
    ['with the letterhead of its issuer', { body: `${body}\n\nÀ propos de Passe-Murailles\nDepuis quinze ans, l’association fait venir le spectacle vivant dans les villages qui n’ont pas de salle, avec les habitants, les écoles et les communes.` }],
    ['to the letter, months later', { receivedAt: '2026-10-02T08:00:00.000Z' }],
  ])('%s', (_name, over) => expect(compareWith(over)).toMatchObject({ verdict: 'duplicate' }));

  it('is told with reasons whose points add up to the score', () => {
    const { reasons, score } = compareWith({ organisationName: 'Passe-Murailles Pays de Retz' });
    expect(reasons.map(({ id }) => id)).toEqual(['text.same', 'title.same', 'issuer.near', 'sender.same', 'dates.close']);
    expect(Math.min(100, reasons.reduce((sum, { points }) => sum + points, 0))).toBe(Math.round(score * 100));
  });
});

describe('of one series: near, and no duplicate', () => {
  const next = body.replace('douzième', 'treizième').replace('onze compagnies jouent dans onze villages', 'neuf compagnies jouent dans neuf villages');
  it.each([
    ['« 12e édition » and « 13e édition », a year later', { title: 'Passe-Murailles : le programme de la 13e édition', body: next, receivedAt: '2027-03-01T08:00:00.000Z' }, 'edition.changed', { from: 12, to: 13 }],
    ['the same day, copied from the last one', { title: 'Passe-Murailles : le programme de la 13e édition' }, 'edition.changed', { from: 12, to: 13 }],
    ['« XIIIe édition »', { title: 'Passe-Murailles : le programme de la XIIIe édition' }, 'edition.changed', { from: 12, to: 13 }],
    ['« treizième édition »', { title: 'Passe-Murailles : le programme de la treizième édition' }, 'edition.changed', { from: 12, to: 13 }],
    ['said by the text alone', { title: 'Passe-Murailles : le programme', body: next }, 'edition.changed', { from: 12, to: 13 }],
  ])('%s', (_name, over, id, figures) => {
    const { verdict, reasons } = compareWith(over);
    expect(verdict).toBe('series');
    expect(reasons).toContainEqual(expect.objectContaining({ id, figures }));
  });
  it.each([
    ['year', 'Les chiffres de l’ESS en 2025', 'Les chiffres de l’ESS en 2026'],
    ['issue', 'La lettre du réseau n° 41', 'La lettre du réseau n°42'],
    ['month', 'Le réseau en mars', 'Le réseau en avril'],
  ])('by its %s', (part, one, other) => {
    const plain = body.replace('douzième édition', 'année');
    expect(compareWith({ title: other, body: plain }, { title: one, body: plain })).toMatchObject({ verdict: 'series', reasons: expect.arrayContaining([expect.objectContaining({ id: `${part}.changed` })]) });
  });
  it('by its date, where the text is only near', () => {
    const [one, other] = [{ title: 'Le programme', body: body.replace('douzième édition', 'fête') }, { title: 'Le programme', body: next.replace('treizième édition', 'fête'), receivedAt: '2027-03-01T08:00:00.000Z' }];
    expect(compareWith(other, one)).toMatchObject({ verdict: 'series' });
  });
});

describe('to be looked at', () => {
  it('is the same title by the same issuer within days, on a text written anew', () =>
    expect(compareWith({ body: 'Un week-end pour entrer chez ses voisins : théâtre, cirque et musique sur les places, avec navette et repas partagés. Programme en pièce jointe, réservation conseillée auprès des mairies.' })).toMatchObject({ verdict: 'possible' }));
  it('is the text of another issuer: an agency, or a partner, who sends it too', () =>
    expect(compareWith({ organisationName: 'Communauté de communes', contactEmail: 'com@cc.example.org' })).toMatchObject({ verdict: 'possible' }));
});

describe('two releases', () => {
  it.each([
    ['of one issuer, on two subjects', { title: 'Un deuxième atelier vélo à Pornic', body: otherBody }],
    ['of one issuer, that end by who it is', { title: 'Un deuxième atelier vélo à Pornic', body: `${otherBody}\n\nÀ propos :\n${body}` }],
    ['of one title that everybody takes, of two issuers', { title: base.title, body: otherBody, organisationName: 'La Ressourcerie', contactEmail: null }],
    ['of one agency address, for two clients', { title: 'Un deuxième atelier vélo à Pornic', body: otherBody, organisationName: 'La Ressourcerie' }],
  ])('%s', (_name, over) => expect(compareWith(over)).toMatchObject({ verdict: 'none' }));
  it('are not of one series because a life (« vie ») is in one and a seventh in the other', () =>
    expect(compareWith({ title: 'La vie du réseau' }, { title: 'Le septième sens du réseau' }).reasons.map(({ id }) => id)).not.toContain('edition.changed'));
});
