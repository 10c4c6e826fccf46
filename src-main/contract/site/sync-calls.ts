import { z } from 'zod';
import { role, territory } from '../../domain/record/role.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { bucketName } from './digest.ts';
import { envelope } from './envelope.ts';
import { mutation, mutationResult } from './mutation.ts';

export const helloInput = z.object({
  deviceId: recordId,
  app: z.string().max(60),
  schema: z.number().int().min(1),
  epoch: z.string().max(64).nullable(),
  grantsHash: z.string().max(64).nullable(),
});

/** `lastN` of a device that is someone else's: more than any has said, so that whoever asks takes another name. */
export const foreignDevice = 2 ** 31 - 1;

export const helloOutput = envelope.extend({
  userName: z.string(),
  roles: z.array(role),
  territories: z.array(territory),
  scopes: z.array(z.string()),
  grantsHash: z.string(),
  /** The last n of this device that was consumed; `foreignDevice` if it is someone else's. */
  lastN: z.number().int().min(0),
  /** Cursors before this seq get a reset. */
  minSeq: z.number().int().min(0),
  limits: z.object({
    pageRows: z.number().int(),
    pushLines: z.number().int(),
    bodyBytes: z.number().int(),
    fileBytes: z.number().int(),
    /** Types of file that the site takes; a site from before files takes none. */
    fileTypes: z.array(z.string().max(200)).max(100).default([]),
  }),
  /** How a body may be packed, the best first; a site that says nothing takes plain ones. */
  encodings: z.array(z.string().max(20)).max(20).default([]),
});
export type Hello = z.infer<typeof helloOutput>;

export const pageRows = z.coerce.number().int().min(1).max(5000).default(500);

export const snapshotQuery = z.object({
  deviceId: recordId,
  grantsHash: z.string().max(64),
  epoch: z.string().max(64),
  /** Only these scopes (comma-separated); all that are granted when absent. */
  scopes: z.string().max(4000).optional(),
  /** Only the records of this bucket of the digest. */
  bucket: bucketName.optional(),
  after: z.string().max(2000).optional(),
  limit: pageRows,
});

export const feedQuery = z.object({
  deviceId: recordId,
  grantsHash: z.string().max(64),
  cursor: z.string().min(1).max(2000),
  limit: pageRows,
});

export const pushInput = z.object({ deviceId: recordId, epoch: z.string().max(64), lines: z.array(mutation).min(1).max(500) });

export const pushOutput = envelope.extend({
  results: z.array(mutationResult),
  lastN: z.number().int().min(0),
  /** The site expected this n next: the lines after it were not looked at. */
  gap: z.object({ expect: z.number().int().min(1) }).nullable(),
});
export type PushOutput = z.infer<typeof pushOutput>;

export const eventsPoke = z.object({ head: z.number().int().min(0) });
