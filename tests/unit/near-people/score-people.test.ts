import { describe, expect, it } from 'vitest';
import { isSharedAddress, readAddress, readPhone } from '../../../src-main/domain/near-people/person-address.ts';
import { type ComparedPerson, readPersonFeatures } from '../../../src-main/domain/near-people/person-features.ts';
import { listPersonKeys } from '../../../src-main/domain/near-people/person-keys.ts';
import { scorePeople } from '../../../src-main/domain/near-people/score-people.ts';

const base: ComparedPerson = { name: 'Aïcha Hoarau-Payet', email: 'aicha.hoarau@example.org', phone: '06 39 98 51 07', organisation: null, territory: 'FR-974' };
const unknown = { email: null, phone: null };
const compareWith = (over: Partial<ComparedPerson>, one: Partial<ComparedPerson> = {}) => {
  const [a, b] = [readPersonFeatures({ ...base, ...one }), readPersonFeatures({ ...base, ...over })];
  const isFound = [...listPersonKeys(a)].some((key) => listPersonKeys(b).has(key));
  return { isFound, ...scorePeople(a, b) };
};

describe('one and the same person', () => {
  it.each([
    ['who wrote twice', {}],
    ['in capitals, without accents, the surname first', { name: 'HOARAU PAYET Aicha' }],
    ['with a title', { name: 'Mme Aïcha Hoarau-Payet' }],
    ['at one address, on another telephone', { phone: '0262 00 11 22' }],
    ['on one telephone, written as abroad, at another address', { phone: '+33 (0)6 39 98 51 07', email: 'a.hoarau@kaz.example.org' }],
    ['with a label in the address', { email: 'Aicha.Hoarau+benevolat@example.org', phone: null }],
    ['by initials, where the address and the telephone agree', { name: 'A. Hoarau Payet' }],
  ])('%s', (_name, over) => expect(compareWith(over)).toMatchObject({ verdict: 'same', isFound: true }));

  it('is told with reasons whose points add up to the score', () => {
    const { reasons, score } = compareWith({ email: 'a.hoarau@kaz.example.org', territory: 'FR-75' });
    expect(reasons.map(({ id, points }) => [id, points])).toEqual([['phone.same', 20], ['name.same', 35], ['place.different', -5]]);
    expect(score).toBe(0.5);
  });
});

describe('to be looked at', () => {
  it.each<[string, Partial<ComparedPerson>, Partial<ComparedPerson>?]>([
    ['the same name in the same département', { ...unknown }],
    ['the same name in the same organisation', { ...unknown, territory: null, organisation: 'Kaz Solidaire' }, { organisation: 'Association KAZ SOLIDAIRE' }],
    ['initials, at one address', { name: 'A. Hoarau Payet', phone: null }],
    ['a name with a slip, at one address', { name: 'Aïcha Hoareau-Payet', phone: null }],
    ['an address without a name', { name: null, phone: null }],
    ['the same name at the mailbox of one organisation', { email: 'contact@kaz.example.org', phone: null }, { email: 'contact@kaz.example.org' }],
  ])('%s', (_name, over, one) => expect(compareWith(over, one)).toMatchObject({ verdict: 'possible', isFound: true }));
});

describe('two people of one address: near, and not said to be one', () => {
  it.each([
    ['of one family', { name: 'Joseph Hoarau' }],
    ['of one family, on one telephone', { name: 'Kévin Payet' }],
    ['a married name', { name: 'Aïcha Lebon', phone: null }],
  ])('%s', (_name, over) => expect(compareWith(over)).toMatchObject({ verdict: 'household' }));
  it.each(['Michel Michèle', 'André Andrée', 'Frédéric Frédérique'])('%s, of one surname', (both) => {
    const [one, other] = both.split(' ');
    expect(compareWith({ name: `${other} Hoarau` }, { name: `${one} Hoarau` }).verdict).not.toBe('same');
  });
});

describe('two people', () => {
  it.each<[string, Partial<ComparedPerson>, Partial<ComparedPerson>?]>([
    ['who share the mailbox of their organisation', { name: 'Joseph Lebon', email: 'contact@kaz.example.org', phone: null, organisation: 'Kaz' }, { email: 'contact@kaz.example.org', organisation: 'Kaz' }],
    ['of one surname in one département', { name: 'Joseph Hoarau-Payet', ...unknown }],
    ['of one name, of whom nothing else is known', { ...unknown, territory: null }],
    ['of one name, far apart', { ...unknown, territory: 'FR-29' }],
    ['of one organisation', { name: 'Joseph Lebon', ...unknown, organisation: 'Kaz' }, { organisation: 'Kaz' }],
  ])('%s', (_name, over, one) => expect(compareWith(over, one)).toMatchObject({ verdict: 'none' }));
});

describe('addresses and telephones', () => {
  it.each([
    ['contact@kaz.example.org', true], ['recrutement.reunion@kaz.example.org', true], ['rh-ouest@kaz.example.org', true],
    ['aicha.hoarau@kaz.example.org', false], ['info.jean@example.org', true], ['marie.presse@example.org', false],
  ])('%s is read by several: %s', (address, isShared) => expect(isSharedAddress(address)).toBe(isShared));
  it.each([
    ['06 39 98 51 07', '639985107'], ['+33639985107', '639985107'], ['0033 6 39 98 51 07', '639985107'], ['+33 (0)6.39.98.51.07', '639985107'],
    ['+216 71 123 456', '21671123456'], ['36 30', null], ['non', null], ['', null],
  ])('%s is the number %s', (phone, number) => expect(readPhone(phone)).toBe(number));
  it.each([['  Ada+x@Example.ORG ', 'ada@example.org'], ['+x@example.org', '+x@example.org'], ['ada', null], ['a@b@c', null]])('%s is the address %s', (email, read) => expect(readAddress(email)).toBe(read));
});
