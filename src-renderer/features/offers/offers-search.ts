import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { contractCodes, sortCodes, sourceCodes, stateCodes } from './offer-codes.ts';

/** The address of the offers screen: what the list shows, and the offer that is open. What is usual is left out. */
export type OffersSearch = Partial<OfferQuery> & { id?: string; /** The form of the open offer is wanted. */ edit?: true };

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const isTerritory = (value: unknown): value is string => typeof value === 'string' && /^[A-Z]{2}(-[0-9A-Z]{1,3})?$/.test(value);

/** Reads an address, which anyone may have typed: what it cannot use is left out, and the screen opens all the same. */
export function parseOffersSearch(raw: Record<string, unknown>): OffersSearch {
  const search: OffersSearch = {};
  // The router reads `?text=2024` as a number.
  const text = typeof raw['text'] === 'number' ? String(raw['text']) : raw['text'];
  if (typeof text === 'string' && text !== '') search.text = text.slice(0, 200);
  const states = pickCodes(raw['states'], stateCodes);
  if (states.length > 0) search.states = states;
  const contractTypes = pickCodes(raw['contractTypes'], contractCodes);
  if (contractTypes.length > 0) search.contractTypes = contractTypes;
  const territories = listOf(raw['territories']).filter(isTerritory).slice(0, 120);
  if (territories.length > 0) search.territories = [...new Set(territories)];
  const sources = pickCodes(raw['sources'], sourceCodes);
  if (sources.length > 0) search.sources = sources;
  const sort = sortCodes.find((code) => code === raw['sort']);
  if (sort && sort !== usual.sort) search.sort = sort;
  if (raw['descending'] === false) search.descending = false;
  if (isId(raw['id'])) search.id = raw['id'];
  if (raw['edit'] === true) search.edit = true;
  return search;
}

const usual: OfferQuery = { text: '', states: [], contractTypes: [], territories: [], sources: [], sort: 'receivedAt', descending: true };

/** The question to core that an address stands for. */
export function toOfferQuery(search: OffersSearch): OfferQuery {
  const query = { ...usual, ...search };
  delete query.id;
  delete query.edit;
  return query;
}

/** True if the list leaves something out. */
export const isFiltered = (query: OfferQuery): boolean =>
  query.text !== '' || [query.states, query.contractTypes, query.territories, query.sources].some((choices) => choices.length > 0);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []);

/** The known codes among `value`, in the order of `codes`: the same choice always makes the same address. */
const pickCodes = <Code extends string>(value: unknown, codes: readonly Code[]): Code[] => {
  const wanted = listOf(value);
  return codes.filter((code) => wanted.includes(code));
};
