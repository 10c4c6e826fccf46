import { z } from 'zod';
import { correspondentFields } from '../correspondent/correspondent.ts';
import { ruleFields } from '../findings/rule-tuning.ts';
import { templateFields } from '../letters/template.ts';
import { articleFields } from '../line/article.ts';
import { membershipFields } from '../membership/membership.ts';
import { offerFields, offerMergeGroups } from '../offer/offer.ts';
import { organisationFields } from '../organisation/organisation.ts';
import { pressFields } from '../press/press-release.ts';
import { viewFields, viewMergeGroups } from '../view/view.ts';
import { wordingFields } from '../wording/wording.ts';
import { conflictFields } from './conflict.ts';
import type { Follower, OwnEntity } from './follower.ts';
import { proposalFields } from './proposal.ts';

/** The kinds of record that travel between the desks and the site. */
export const entities = ['offer', 'organisation', 'press', 'membership', 'correspondent', 'rule', 'article', 'view', 'wording', 'template', 'conflict', 'proposal'] as const satisfies readonly (OwnEntity | Follower)[];
export const entity = z.enum(entities);
export type Entity = z.infer<typeof entity>;

/** The fields of each kind of record. Every field is always there; null says "not known". */
export const entityFields = {
  offer: offerFields,
  organisation: organisationFields,
  press: pressFields,
  membership: membershipFields,
  correspondent: correspondentFields,
  rule: ruleFields,
  article: articleFields,
  view: viewFields,
  wording: wordingFields,
  template: templateFields,
  conflict: conflictFields,
  proposal: proposalFields,
} as const satisfies Record<Entity, z.ZodObject>;

export type FieldsOf<E extends Entity> = z.infer<(typeof entityFields)[E]>;

/** Fields that only make sense together: if one clashes, all of the group do (see `merge-fields.ts`). */
export const mergeGroups: Record<Entity, readonly (readonly string[])[]> = {
  offer: offerMergeGroups,
  organisation: [],
  press: [['state', 'decision']],
  membership: [['state', 'decision'], ['feeCents', 'feeReceivedOn']],
  correspondent: [['state', 'decision']],
  rule: [],
  article: [],
  view: viewMergeGroups,
  wording: [],
  template: [],
  conflict: [['state', 'choices', 'resolvedBy', 'resolvedAt']],
  proposal: [['state', 'answer', 'answeredBy', 'answeredAt']],
};
