import { oc } from '@orpc/contract';
import { z } from 'zod';
import { attachedFile, fileHash } from '../../domain/file/attached-file.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** Records that carry files. */
export const fileOwner = z.object({ entity: z.enum(['offer', 'organisation', 'press']), id: recordId });
export type FileOwner = z.infer<typeof fileOwner>;

/**
 * Where a file is. `toSend`: here, and waits to leave; `sending`: is leaving. `here`: on this computer and on the site.
 * `elsewhere`: on the site only. `wanted`, `coming`: being fetched. `lost`: the site does not have it for now.
 */
export const recordFile = attachedFile.extend({
  state: z.enum(['toSend', 'sending', 'here', 'elsewhere', 'wanted', 'coming', 'lost']),
  /** Bytes sent or received, while it is under way. */
  done: z.number().int(),
  /** Kept on this computer by choice. */
  keep: z.boolean(),
});
export type RecordFile = z.infer<typeof recordFile>;

/** What the site takes, as it last said; before that, what sites usually take. */
export const fileLimits = z.object({ fileBytes: z.number().int(), fileTypes: z.array(z.string()), perRecord: z.number().int() });
export type FileLimits = z.infer<typeof fileLimits>;

/** A file goes to a person: by an address that works once (browser), or written where they chose. */
export const delivery = z.discriminatedUnion('way', [
  z.object({ way: z.literal('download'), url: z.string() }),
  z.object({ way: z.literal('saved') }),
  z.object({ way: z.literal('cancelled') }),
]);
export type Delivery = z.infer<typeof delivery>;

const one = fileOwner.extend({ sha256: fileHash });
const done = z.object({ batch: z.string(), leavesAt: instant.nullable() });
const upload = z.object({ upload: z.string().max(60) });

export const filesContract = {
  list: call.input(fileOwner).output(z.array(recordFile)),
  limits: call.output(fileLimits),
  /** Bytes come by `chunk`, then `end` looks at what they are and puts them on the record. */
  begin: call.input(z.object({ name: z.string().max(1000), size: z.number().int().min(0) })).output(upload),
  /** 1 MiB of the file, base64. Answers when it is written, so that the sender keeps pace. */
  chunk: call.input(upload.extend({ bytes: z.string().max(1_500_000) })).output(z.object({ received: z.number().int() })),
  end: call.input(upload.extend(fileOwner.shape)).output(done),
  cancel: call.input(upload).output(z.object({ cancelled: z.boolean() })),
  /** Fetches it first if it is not here. */
  open: call.input(one).output(delivery),
  keep: call.input(one.extend({ keep: z.boolean() })).output(z.array(recordFile)),
  remove: call.input(one).output(done),
};
