import type { Entity } from './entity.ts';
import type { Fields } from './merge-fields.ts';
import { setFields } from './set-fields.ts';

/**
 * The files that a record names, by their hashes. A conflict names those of both its sides, as either may be chosen; not
 * those of what both began with: a restored site may have lost one that only a deletion's author had seen.
 */
export function listNamedFiles(entity: Entity, fields: Fields): string[] {
  if (entity !== 'conflict') return 'files' in setFields[entity] ? listHashes(fields['files']) : [];
  const clashes = Array.isArray(fields['clashes']) ? (fields['clashes'] as Fields[]) : [];
  return [...new Set(clashes.filter(({ field }) => field === 'files').flatMap(({ theirs, mine }) => [theirs, mine].flatMap(listHashes)))];
}

/** The hashes in a list of files, as it stands in a record or a line; what is none is left out. */
export const listHashes = (files: unknown): string[] =>
  Array.isArray(files) ? files.flatMap((file: unknown) => (isNamed(file) && hash.test(file.sha256) ? [file.sha256] : [])) : [];

const hash = /^[0-9a-f]{64}$/;
const isNamed = (file: unknown): file is { sha256: string } =>
  typeof file === 'object' && file !== null && 'sha256' in file && typeof file.sha256 === 'string';
