/** Why the last exchange with the site failed. The window has a sentence and an advice for each. */
export const syncFailureCodes = [
  'unreachable',
  'not_the_site',
  'unauthorized',
  'forbidden',
  'upgrade_needed',
  'site_older',
  'server_error',
  'too_many_requests',
  'store',
  'reset_needs_person',
  'lost_device',
  'other_person',
  'other_site',
] as const;

/** The same for an act of a person: the code of connection that they gave may be none, and examples need a site of their own on this computer. */
export const siteProblemCodes = [...syncFailureCodes, 'bad_code', 'no_example_site'] as const;
