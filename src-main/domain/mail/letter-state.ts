/**
 * Where a letter is. `waiting`: to leave with its decision. `sending`: the server is being given it; found so at a start, nobody
 * knows whether it was: it becomes `uncertain`, and is not sent again by itself. `handed`: to the person's own mail program.
 * `dropped`: never to be sent.
 */
export const letterStates = ['waiting', 'sending', 'sent', 'handed', 'refused', 'uncertain', 'dropped'] as const;
export type LetterState = (typeof letterStates)[number];

/** The same, as a person is told it: a letter that waits is held with its decision, lacks something, is to be opened, or is on its way. */
export const shownLetterStates = [...letterStates, 'held', 'undone', 'paused', 'lacksAddress', 'lacksLink', 'off', 'toOpen'] as const;
export type ShownLetterState = (typeof shownLetterStates)[number];

/** Why a server, or the way to it, did not take a letter. The words are the window's. */
export const mailFailureCodes = [
  'unreachable', 'timeout', 'cut', 'certificate', 'no_tls', 'password', 'no_password', 'no_login', 'server', 'busy', 'sender', 'address', 'message', 'gave_up', 'no_site_mail', 'site_refused',
] as const;
export type MailFailureCode = (typeof mailFailureCodes)[number];

/** What only a person can mend: asking again would do no good, and might lock the account. */
export const needsPerson = (code: MailFailureCode): boolean =>
  code === 'certificate' || code === 'no_tls' || code === 'password' || code === 'no_password' || code === 'no_login' || code === 'server' || code === 'sender' || code === 'no_site_mail';

/** True if letters leave this way without a person opening each: by a mail server, or through the site. */
export const leavesAlone = (way: string | undefined): boolean => way === 'smtp' || way === 'site';
