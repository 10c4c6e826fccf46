// `npm run -s proof:duplicates -- FILE.jsonl [--seed 1]`: how well duplicates are told, on a file of France Travail v2 offers.
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { readComparedOffers } from '../../../src-main/core/duplicates/read-compared-offers.ts';
import { makeCandidateIndex } from '../../../src-main/domain/duplicates/candidate-index.ts';
import type { ComparedOffer } from '../../../src-main/domain/duplicates/compared-offer.ts';
import { groupOffers, type ScoredPair } from '../../../src-main/domain/duplicates/group-offers.ts';
import { readFeatures } from '../../../src-main/domain/duplicates/offer-features.ts';
import { measureQuality } from './measure-quality.ts';
import { printTable } from './print-table.ts';

const { values, positionals: [path = ''] } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' } } });
const offers: ComparedOffer[] = [];
for await (const line of readComparedOffers(createReadStream(path), true)) if ('offer' in line) offers.push(line.offer);

const index = makeCandidateIndex();
const pairs: ScoredPair[] = offers.flatMap((offer, b) =>
  index.add(readFeatures(offer)).candidates.map(({ index: a, ...score }) => ({ a: String(a), b: String(b), ...score })));
const groups = groupOffers(pairs);
console.log(`${offers.length} offers, ${pairs.length} pairs among themselves, ${groups.length} grappes of ${groups.flat().length} offers\n`);
console.log(printTable(measureQuality(offers, Number(values.seed))));
