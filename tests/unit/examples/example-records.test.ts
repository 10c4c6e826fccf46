import { expect, test } from 'vitest';
import { listExampleRecords } from '../../../resources/examples/index.ts';
import { isLuhnRight } from '../../../resources/examples/make-siret.ts';
import { entityFields } from '../../../src-main/domain/record/entity.ts';
import { offerFields } from '../../../src-main/domain/offer/offer.ts';
import { offerStates } from '../../../src-main/domain/offer/offer-state.ts';
import { recordId } from '../../../src-main/domain/record/record-id.ts';
import { contractTypes } from '../../../src-main/domain/offer/contract-type.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const records = listExampleRecords(now);
const offers = records.filter(({ entity }) => entity === 'offer').map(({ id, fields }) => ({ id, ...offerFields.parse(fields) }));
const count = (entity: string) => records.filter((record) => record.entity === entity).length;

test('every record is one that the store and the site take', () => {
  for (const { entity, id, fields } of records) {
    expect(recordId.safeParse(id).success, id).toBe(true);
    const parsed = entityFields[entity].safeParse(fields);
    expect(parsed.error?.issues, `${entity} ${id}`).toBeUndefined();
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(entityFields[entity].shape).toSorted());
  }
});

test('there are 300 offers, in every state, and something of all else', () => {
  expect(count('offer')).toBe(300);
  expect(new Set(offers.map(({ state }) => state))).toEqual(new Set(offerStates));
  expect(offers.filter(({ state }) => state === 'received').length).toBeGreaterThan(55);
  expect([count('organisation'), count('press'), count('membership'), count('correspondent')]).toEqual([45, 14, 10, 4]);
});

test('ids are never twice the same, and do not depend on the day', () => {
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  expect(listExampleRecords(new Date('2027-03-02T17:30:00.000Z')).map(({ id }) => id)).toEqual(records.map(({ id }) => id));
});

test('the same moment gives the same records', () => {
  expect(listExampleRecords(now)).toEqual(records);
});

test('the newest offer is one to decide, whatever the hour and the day', () => {
  for (let hours = 0; hours < 14 * 24; hours += 5) {
    const later = listExampleRecords(new Date(now.getTime() + hours * 3_600_000));
    const offers = later.filter(({ entity }) => entity === 'offer').map(({ fields }) => fields as { receivedAt: string; state: string });
    const [newest] = offers.sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
    expect(newest).toMatchObject({ state: 'received' });
  }
});

test('another day moves the dates, and leaves the trades and the employers', () => {
  const later = listExampleRecords(new Date('2027-03-02T17:30:00.000Z')).filter(({ entity }) => entity === 'offer');
  expect(later.map(({ fields }) => fields['employerName'])).toEqual(offers.map(({ employerName }) => employerName));
});

test('a decision is there when the state says so, and says the same', () => {
  for (const { id, state, decision, claimedBy, publishedAt, closedAt, receivedAt } of offers) {
    const kinds = {
      received: [undefined], claimed: [undefined], corrections: ['askCorrections'], accepted: ['accept'], refused: ['refuse'],
      published: ['accept'], closed: ['accept'], archived: ['accept', 'refuse'],
    }[state];
    expect(kinds, id).toContain(decision?.kind);
    expect(claimedBy !== null, id).toBe(state === 'claimed');
    const wasPublished = state === 'published' || state === 'closed' || (state === 'archived' && decision?.kind === 'accept');
    expect(publishedAt !== null, id).toBe(wasPublished);
    expect(closedAt !== null, id).toBe(wasPublished && state !== 'published');
    const moments = [receivedAt, decision?.at, publishedAt, closedAt, now.toISOString()].filter((at): at is string => typeof at === 'string');
    expect(moments.toSorted(), id).toEqual(moments);
    expect(decision?.letter === null, id).toBe(false);
  }
});

test('offers arrived in the last ten weeks and a half', () => {
  const ages = offers.map(({ receivedAt }) => (now.getTime() - Date.parse(receivedAt)) / 86_400_000);
  expect(Math.min(...ages)).toBeGreaterThan(0);
  expect(Math.max(...ages)).toBeGreaterThan(60);
  expect(Math.max(...ages)).toBeLessThan(74);
});

test('identifiers of firms have their two keys right, in the range of nobody', () => {
  const sirets = records.map(({ fields }) => fields['siret'] ?? fields['employerSiret']).filter((siret) => typeof siret === 'string');
  expect(sirets.length).toBeGreaterThan(200);
  for (const siret of sirets) {
    expect(siret).toMatch(/^999\d{11}$/);
    expect(isLuhnRight(siret) && isLuhnRight(siret.slice(0, 9)), siret).toBe(true);
  }
});

test('nobody real is named: addresses of example.org and example.net, numbers kept for fiction', () => {
  const text = JSON.stringify(records);
  for (const [, domain] of text.matchAll(/[\w.-]+@([\w.-]+\w)/g)) expect(domain).toMatch(/(^|\.)example\.(org|net)$/);
  for (const [, domain] of text.matchAll(/https?:\/\/([\w.-]+\w)/g)) expect(domain).toMatch(/(^|\.)example\.(org|net)$/);
  for (const { contactPhone } of offers) if (contactPhone !== null) expect(contactPhone).toMatch(/^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/);
});

test('organisations named by the offers are there', () => {
  const known = new Set(records.filter(({ entity }) => entity === 'organisation').map(({ id }) => id));
  for (const { organisationId } of offers) if (organisationId !== null) expect(known).toContain(organisationId);
});

test('offers are varied: trades, contracts, territories, reasons of refusal', () => {
  expect(new Set(offers.map(({ romeCode }) => romeCode)).size).toBeGreaterThanOrEqual(25);
  expect(new Set(offers.map(({ contractType }) => contractType)).size).toBeGreaterThanOrEqual(contractTypes.length - 3);
  expect(new Set(offers.map(({ territory }) => territory)).size).toBeGreaterThanOrEqual(15);
  const reasons = new Set(offers.map(({ decision }) => (decision?.kind === 'refuse' ? decision.reason : null)));
  expect(reasons.size).toBe(13);
  const texts = new Set(offers.map(({ description }) => description));
  expect(texts.size).toBeGreaterThanOrEqual(288);
});

test('the texts are set as French is: no straight apostrophe, no plain space before a double sign, no hole', () => {
  for (const { title, description, employerText } of offers)
    for (const text of [title, description, employerText ?? '']) {
      expect(text).not.toMatch(/'| [:;!?»]|« |undefined|\bnull\b|\{|\}| {2}|\.\.(?!\.)/);
    }
});
