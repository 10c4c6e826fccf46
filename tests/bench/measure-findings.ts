import { checkOffer } from '../../src-main/domain/findings/check-offer.ts';
import { describeRecord } from '../../src-main/domain/findings/describe-record.ts';
import { referenceTables } from '../../src-main/domain/findings/reference/amounts.ts';
import { generateSeedOffers } from '../support/seed-offers.ts';
import { readLabelled } from '../unit/findings/labelled-offers.ts';
import { findMedian, type Measure, round, say } from './measure.ts';

const checked = 10_000;
const wanted = 2000;
/** Characters of the text of a real offer, on the average of 2,540 of France Travail. */
const realLength = 2100;

/** Offers checked a second on one core, each with a sentence of the labelled set, in processor time, that of the collection of garbage too. */
export const measureFindings: Measure = async function* ({ runs }) {
  const sentences = readLabelled('labelled-sentences.txt').map(({ words }) => words);
  const seeds = [...generateSeedOffers(checked)];
  const offers = seeds.map(({ fields }, place) => {
    let description = `${fields.description}\n${sentences[place % sentences.length]}`;
    for (let next = 1; description.length < realLength; next++) description += `\n${seeds[(place + next * 101) % checked]?.fields.description}`;
    // Read from JSON as every offer is: a piece cut out of a longer text is slower to read.
    return describeRecord(JSON.parse(JSON.stringify({ ...fields, description: description.slice(0, realLength) })));
  });
  const characters = offers.reduce((sum, { texts }) => sum + texts.reduce((length, { text }) => length + text.length, 0), 0) / checked;
  say(`findings: ${checked} offers of ${Math.round(characters)} characters`);
  let found = 0;
  const read = () => {
    found = 0;
    for (const offer of offers) found += checkOffer(offer, referenceTables, '2026-09-15').length;
  };
  // The first time compiles the rules.
  read();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  if (found === 0) throw new Error('nothing was found in any offer');
  const perSecond = (checked * 1000) / findMedian(times);
  yield { name: 'findings', offers: checked, characters: Math.round(characters), found, per_second: round(perSecond), limit: 'offers checked a second on one core, at least', limit_per_second: wanted, ratio: round(wanted / perSecond) };
};
