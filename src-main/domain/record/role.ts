import { z } from 'zod';

/** What a person of the team is there for. A person may have several. */
export const roles = ['admin', 'moderator', 'consultant', 'treasurer', 'correspondent'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** A territory is a département (`FR-44`, ISO 3166-2) or a country (`TN`, ISO 3166-1) for the sister sites. */
export const territory = z.string().regex(/^[A-Z]{2}(-[0-9A-Z]{1,3})?$/);
export type Territory = z.infer<typeof territory>;

/** Who is asking, as the site knows it from the device's token. */
export type Grant = { userName: string; roles: Role[]; territories: Territory[] };
