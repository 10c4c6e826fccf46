import { fileTypes } from '../../src-main/domain/file/file-types.ts';

/** What the site takes of files. Whoever runs it decides; desks are told in hello. */
export type FileLimits = {
  fileBytes: number;
  fileTypes: readonly string[];
  /** What one person may have here that no record names: half sent, or sent for nothing. */
  idleBytes: number;
};

export const defaultFileLimits: FileLimits = { fileBytes: 50 * 1024 * 1024, fileTypes: Object.keys(fileTypes), idleBytes: 1024 * 1024 * 1024 };
