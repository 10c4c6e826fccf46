import type { DeskOptions } from './open-desk.ts';

/** Options of every command that opens a profile. */
export const deskOptions = {
  profile: { type: 'string' },
  'passphrase-env': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const readDeskOptions = (values: { profile?: string | undefined; 'passphrase-env'?: string | undefined }): DeskOptions => ({
  profile: values.profile,
  passphraseEnv: values['passphrase-env'],
});
