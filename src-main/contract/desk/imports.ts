import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** Shapes of file that Bureau reads offers from. */
export const importFormats = ['francetravail', 'jobposting', 'csv'] as const;
export const importFormat = z.enum(importFormats);
export type ImportFormat = z.infer<typeof importFormat>;

/** Which column of a CSV file fills which field of an offer; a column left out is not read. */
export const columnMapping = z.record(z.string().max(300), z.string().max(60));
export type ColumnMapping = z.infer<typeof columnMapping>;

export const inspection = z.object({
  format: importFormat,
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  /** For CSV: its columns, a first line of values, and what Bureau proposes. */
  columns: z.array(z.object({ name: z.string(), sample: z.string(), field: z.string().nullable() })),
  delimiter: z.string().nullable(),
});

export const lineStatus = z.enum(['new', 'changed', 'unchanged', 'wrong']);

/** One line of the rehearsal. `problems` say which field was refused and why, `number` where in the file. */
export const importLine = z.object({
  number: z.number().int(),
  status: lineStatus,
  title: z.string(),
  reference: z.string().nullable(),
  problems: z.array(z.object({ field: z.string(), code: z.string(), value: z.string() })),
});

export const importLot = z.object({
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  format: importFormat,
  state: z.enum(['reading', 'rehearsed', 'applied', 'reverted', 'cancelled', 'failed']),
  at: instant,
  by: z.string(),
  counts: z.object({ new: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), wrong: z.number().int() }),
  /** Lines written so far: fewer than new and changed together if it was stopped. */
  applied: z.number().int(),
  /** What is being done to it now. */
  work: z.enum(['applying', 'reverting']).nullable(),
  /** Why the reading stopped before the end of the file, if it did. */
  failure: z.object({ code: z.string(), line: z.number().int().nullable(), detail: z.string() }).nullable(),
});
export type ImportLot = z.infer<typeof importLot>;

const lotId = z.object({ lot: z.string().max(60) });
/** 1 MiB of the file, base64. */
const chunk = z.string().max(1_500_000);

export const importsContract = {
  /** Looks at the first 64 KiB and says what the file seems to be. */
  inspect: call.input(z.object({ fileName: z.string().max(300), head: chunk })).output(inspection),
  begin: call
    .input(
      z.object({
        fileName: z.string().max(300),
        size: z.number().int().min(0),
        format: importFormat,
        encoding: inspection.shape.encoding,
        mapping: columnMapping,
        delimiter: z.string().max(1).nullable(),
      }),
    )
    .output(importLot),
  /** Answers when the chunk has been read, so that the sender keeps pace. */
  chunk: call.input(lotId.extend({ bytes: chunk })).output(importLot),
  /** No more bytes: the rehearsal is complete. */
  end: call.input(lotId).output(importLot),
  cancel: call.input(lotId).output(importLot),
  lots: call.output(z.array(importLot)),
  lines: call
    .input(lotId.extend({ status: lineStatus.nullable(), after: z.number().int().default(0), limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(importLine)),
  /** Applies new and changed lines, in small transactions, with progress by events; can be cancelled between them. */
  apply: call.input(lotId.extend({ name: z.string().trim().min(1).max(200) })).output(importLot),
  /** Takes back all that the lot wrote, in small transactions, with progress by events. */
  revert: call.input(lotId).output(importLot),
};
