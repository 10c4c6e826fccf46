/**
 * Why a valise was not made or not taken. Nothing was changed. `cut`, `altered`: on its way. `too_new`: made by a later
 * Bureau. `own`: this desk made it. `nothing`: there is nothing to put in. `other_*`: it is meant for another site, time
 * of the site, territory, person. `not_connected`: this desk has no site yet. `needs_code`: the connection code is to be
 * given with it. `for_desk`: a site was given what only a desk takes. `too_large`: no valise is as large as that.
 * `files_too_large`: with the attached files it would be.
 */
export const valiseFaults = [
  'not_a_valise', 'too_new', 'cut', 'altered', 'wrong_passphrase', 'expired', 'own', 'nothing', 'other_site', 'other_epoch',
  'other_territory', 'other_person', 'not_connected', 'needs_code', 'for_desk', 'unreadable', 'exists', 'too_large', 'files_too_large',
] as const;
export type ValiseFault = (typeof valiseFaults)[number];

export class ValiseError extends Error {
  readonly code: ValiseFault;
  constructor(code: ValiseFault, cause?: unknown) {
    super(`valise ${code}`, { cause });
    this.name = 'ValiseError';
    this.code = code;
  }
}
