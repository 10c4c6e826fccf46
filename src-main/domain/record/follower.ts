import { z } from 'zod';

/** Records that stand by themselves. */
export const ownEntity = z.enum(['offer', 'organisation', 'press', 'membership', 'correspondent', 'rule', 'article', 'view', 'wording', 'template']);
export type OwnEntity = z.infer<typeof ownEntity>;

/** Records about another one: seen by whoever sees it, wherever it goes. */
export const followers = ['conflict', 'proposal'] as const;
export type Follower = (typeof followers)[number];

export const isFollower = (entity: string): entity is Follower => (followers as readonly string[]).includes(entity);
