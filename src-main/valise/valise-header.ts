import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as makeId } from 'uuid';
import { z } from 'zod';
import { instant } from '../domain/text.ts';
import { recordId } from '../domain/record/record-id.ts';
import { deriveKey, type ScryptCost } from './derive-key.ts';
import { ValiseError } from './valise-error.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** What scrypt may cost to who opens a file that somebody else made: at most what ours costs. */
const cost = z.object({
  n: z.number().int().min(1024).max(2 ** 17).refine((n) => Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  p: z.literal(1),
  salt: hex32,
});

/**
 * First line of a valise, in clear: what must be known before it is opened, and nothing of any person. `check` tells a
 * wrong passphrase from an altered body, and holds the other fields to what they were.
 */
export const valiseHeader = z.strictObject({
  format: z.literal('bureau-valise'),
  /** 2: it holds files, which a Bureau of before cannot read. */
  version: z.union([z.literal(1), z.literal(2)]),
  id: recordId,
  at: instant,
  expires: instant,
  scrypt: cost,
  check: hex32,
});
export type ValiseHeader = z.infer<typeof valiseHeader>;

/** A line longer than this is not ours. */
export const maxHeaderBytes = 4096;

const anyVersion = z.looseObject({ format: z.literal('bureau-valise'), version: z.number().int().min(3) });

/** The header in a first line. Throws ValiseError. */
export function readHeader(line: string | undefined): ValiseHeader {
  const value = parseJson(line);
  const parsed = valiseHeader.safeParse(value);
  if (parsed.success && JSON.stringify(parsed.data) === line) return parsed.data;
  throw new ValiseError(anyVersion.safeParse(value).success ? 'too_new' : 'not_a_valise');
}

/** A new header, and the key of the body under it. */
export async function makeHeader(passphrase: string, at: Date, days: number, version: ValiseHeader['version'], { n, r, p }: ScryptCost): Promise<{ header: ValiseHeader; key: Buffer }> {
  const salt = randomBytes(32);
  const master = await deriveKey(tidy(passphrase), salt, { n, r, p });
  const fields = {
    format: 'bureau-valise', version, id: makeId(), at: at.toISOString(), expires: new Date(at.getTime() + days * 86_400_000).toISOString(),
    scrypt: { n, r: 8, p: 1, salt: salt.toString('hex') },
  } as const;
  return { header: { ...fields, check: makeCheck(fields, master) }, key: makeBodyKey(master) };
}

/** The key of the body. Throws ValiseError if the passphrase is not the one, or the header is not as it was made. */
export async function openHeader({ check, ...fields }: ValiseHeader, passphrase: string): Promise<Buffer> {
  const { salt, ...cost } = fields.scrypt;
  const master = await deriveKey(tidy(passphrase), Buffer.from(salt, 'hex'), cost);
  if (!timingSafeEqual(Buffer.from(makeCheck(fields, master)), Buffer.from(check))) throw new ValiseError('wrong_passphrase');
  return makeBodyKey(master);
}

/** Words copied by hand are apart by what one likes. */
const tidy = (passphrase: string): string => passphrase.trim().replace(/\s+/g, ' ');

const makeCheck = (fields: Omit<ValiseHeader, 'check'>, master: Buffer): string => {
  const { format, version, id, at, expires, scrypt: { n, r, p, salt } } = fields;
  return createHmac('sha256', master).update(JSON.stringify(['bureau-valise-check', format, version, id, at, expires, n, r, p, salt])).digest('hex');
};

const makeBodyKey = (master: Buffer): Buffer => createHmac('sha256', master).update('bureau-valise-body').digest();

function parseJson(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
