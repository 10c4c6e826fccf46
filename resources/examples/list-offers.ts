import type { OfferDecision } from '../../src-main/domain/offer/offer-decision.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { chooseJob, makeJobPicker } from './choose-job.ts';
import { team } from './people.ts';
import { listOfferPlans, type OfferPlan } from './plan-offers.ts';
import { type Flaw } from './problems/flaw.ts';
import { gaps } from './problems/gaps.ts';
import { duplicateBecause, outsideFlaws } from './problems/outside-flaws.ts';
import { unlawfulFlaws } from './problems/unlawful-flaws.ts';
import { makeRandom, type Random } from './random.ts';
import { setFrench } from './set-french.ts';
import { writeAcceptLetter, writeCorrectionsLetter, writeRefusalLetter } from './write-letter.ts';
import { joinParts, type OfferDraft } from './write-offer.ts';

const hour = 3_600_000;
const day = 24 * hour;
const flaws: readonly Flaw[] = [...unlawfulFlaws, ...outsideFlaws];

/** The 300 offers of the examples, in the order of their plans: the same every time, but for their dates. */
export function listExampleOffers(now: Date): OfferFields[] {
  const plans = listOfferPlans();
  const random = makeRandom(20_261_124);
  const pickJob = makeJobPicker(random);
  let flawed = 0;
  const offers = plans.map((plan, place) => {
    if (plan.trouble === 'copy') return null;
    const receivedAt = drawArrival(plan, now, makeRandom(place + 1));
    const flaw = plan.trouble === 'flaw' ? flaws[flawed++ % flaws.length] : undefined;
    const draft = chooseJob(pickJob, flaw, receivedAt, random);
    const asked = plan.trouble === 'gap' ? spoilByGaps(draft, random) : [];
    flaw?.spoil(draft, random);
    setOrigin(draft.fields, place, random);
    draft.fields.description = joinParts(draft);
    return handle(draft.fields, plan, flaw?.because ?? '', flaw?.reason ?? 'other', asked, now, random);
  });
  const done = offers.filter((offer) => offer !== null);
  return offers.map((offer, place) => offer ?? copyOne(done, plans[place] as OfferPlan, now, makeRandom(place + 1)));
}

/** On a weekday, in the daytime. Its own chance: how often it draws depends on the day. */
function drawArrival({ daysAgo: [from, to], state }: OfferPlan, now: Date, random: Random): Date {
  const at = new Date(now.getTime() - random.between(from, to) * day - random.draw(20) * hour);
  at.setUTCHours(random.between(6, 16), random.draw(60), random.draw(60), 0);
  if (at.getUTCDay() === 6) at.setTime(at.getTime() - day);
  if (at.getUTCDay() === 0) at.setTime(at.getTime() - 2 * day);
  // Some arrived just now, and a desk opened at dawn must not show offers of the coming day. What the team has handled came before the
  // newest: the list begins with something to decide, on a Saturday too.
  const latest = state === 'received' ? now.getTime() - 12 * 60_000 : Math.min(now.getTime() - 20 * hour, findLastMorning(now));
  const before = random.draw(300);
  return at.getTime() > latest ? new Date(latest - before * 60_000) : at;
}

/** When the last day began on which offers came. */
function findLastMorning(now: Date): number {
  const morning = new Date(now);
  morning.setUTCHours(6, 0, 0, 0);
  if (morning.getTime() > now.getTime()) morning.setTime(morning.getTime() - day);
  while (morning.getUTCDay() % 6 === 0) morning.setTime(morning.getTime() - day);
  return morning.getTime();
}

function spoilByGaps(draft: OfferDraft, random: Random) {
  const possible = gaps.filter(({ fits }) => fits(draft.fields));
  const chosen = random.some(possible, random.between(1, 2));
  // The two gaps of pay are one and the same.
  const distinct = chosen.filter((gap, place) => !(place > 0 && gap.request.field === 'payText' && chosen[0]?.request.field === 'payMin'));
  for (const gap of distinct) gap.spoil(draft);
  return distinct.map(({ request }) => ({ field: request.field, comment: setFrench(request.comment) }));
}

function setOrigin(fields: OfferFields, place: number, random: Random): void {
  if (random.once(6)) {
    const reference = `20${random.between(4, 6)}${['KLM', 'WBR', 'XQT', 'ZFD'][random.draw(4)]}${String(place).padStart(3, '0')}`;
    Object.assign(fields, { source: 'import', sourceName: 'France Travail', reference, sourceUrl: `https://offres.example.org/detail/${reference}` });
  } else if (random.once(14)) Object.assign(fields, { source: 'desk', sourceName: setFrench('Reçue par courriel') });
}

/** The same moment if the team works then, else the next morning or Monday. */
function findOfficeHour(time: number): number {
  const at = new Date(time);
  while (at.getUTCHours() < 7 || at.getUTCHours() > 17 || at.getUTCDay() % 6 === 0) at.setTime(at.getTime() + hour);
  return at.getTime();
}

type Asked = Extract<OfferDecision, { kind: 'askCorrections' }>['corrections'];

/** What the team did with it. */
function handle(offer: OfferFields, plan: OfferPlan, because: string, reason: Flaw['reason'], asked: Asked, now: Date, random: Random): OfferFields {
  const by = random.pick(team);
  const { state } = plan;
  if (state === 'received') return { ...offer, state };
  if (state === 'claimed') return { ...offer, state, claimedBy: by };
  const at = new Date(state === 'accepted' ? now.getTime() - random.between(5, 50) * 60_000 : Math.min(findOfficeHour(Date.parse(offer.receivedAt) + random.between(2, 66) * hour), now.getTime() - hour));
  const stamp = { by, at: at.toISOString() };
  if (state === 'corrections')
    return { ...offer, state, decision: { kind: 'askCorrections', corrections: asked, letter: writeCorrectionsLetter(offer.contactName, offer.title, asked, by), ...stamp } };
  if (plan.refused)
    return { ...offer, state, decision: { kind: 'refuse', reason, letter: writeRefusalLetter(offer.contactName, offer.title, because, by), ...stamp } };
  const accepted: OfferFields = { ...offer, state, decision: { kind: 'accept', letter: writeAcceptLetter(offer.contactName, offer.title, by), ...stamp } };
  if (state === 'accepted') return accepted;
  const publishedAt = new Date(at.getTime() + 2000).toISOString();
  if (state === 'published') return { ...accepted, publishedAt };
  const closedAt = new Date(Math.min(at.getTime() + random.between(12, 28) * day, now.getTime() - 2 * hour)).toISOString();
  return { ...accepted, publishedAt, closedAt };
}

/** An offer that the same recruiter sends again, some days after the first. */
function copyOne(offers: OfferFields[], plan: OfferPlan, now: Date, random: Random): OfferFields {
  const receivedAt = drawArrival(plan, now, random);
  // Those of the archive were all published before any copy arrives, whatever the day.
  const originals = offers.filter((offer) => offer.state === 'archived' && offer.publishedAt !== null);
  const copy: OfferFields = {
    ...random.pick(originals), receivedAt: receivedAt.toISOString(), state: 'received', decision: null, publishedAt: null, closedAt: null,
    source: 'site', sourceName: null, reference: null, sourceUrl: null,
  };
  return handle(copy, plan, duplicateBecause, 'duplicate', [], now, random);
}
