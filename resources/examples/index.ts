import type { Entity } from '../../src-main/domain/record/entity.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import { listExampleOffers } from './list-offers.ts';
import { listExampleCorrespondents, listExampleMemberships, listExampleOrganisations } from './list-others.ts';
import { listExamplePress } from './list-press.ts';
import { makeExampleId } from './make-example-id.ts';
import { organisationSeries } from './write-offer.ts';

export type ExampleRecord = { entity: Entity; id: string; fields: Fields };

/**
 * A whole invented association: everyone and everything in it is fictitious. Same `now`, same records; another `now`
 * moves their dates and nothing else. Organisations come first, as the offers name them.
 */
export function listExampleRecords(now: Date): ExampleRecord[] {
  const number = (entity: Entity, series: number, all: Fields[]): ExampleRecord[] =>
    all.map((fields, place) => ({ entity, id: makeExampleId(series, place), fields }));
  return [
    ...number('organisation', organisationSeries, listExampleOrganisations()),
    ...number('offer', 2, listExampleOffers(now)),
    ...number('press', 3, listExamplePress(now)),
    ...number('membership', 4, listExampleMemberships(now)),
    ...number('correspondent', 5, listExampleCorrespondents(now)),
  ];
}
