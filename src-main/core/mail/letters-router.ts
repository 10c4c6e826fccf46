import { listMailProblems, type MailSettings } from '../../domain/mail/mail-settings.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { templatesRouter } from '../letters/templates-router.ts';
import { actOnLetter } from './act-on-letter.ts';
import { listLetters, listLettersOf } from './list-letters.ts';
import { dropMailPassword, hasMailPassword, saveMailPassword } from './mail-password.ts';
import { readMailSettings, saveMailSettings } from './mail-settings.ts';
import { tryMail } from './try-mail.ts';

const { letters } = desk;

/** The letters of this desk's decisions, and how they leave. */
export const lettersRouter = {
  ...templatesRouter,
  settings: letters.settings.handler(({ context }) => readView(context)),
  saveSettings: letters.saveSettings.handler(async ({ input: { password, ...settings }, context, errors }) => {
    const { store, mail } = context.desk();
    const problems = listMailProblems(settings);
    if (problems.length > 0) throw errors.INVALID_FIELDS({ data: { fields: problems } });
    if (password !== null && settings.user !== '') await saveMailPassword(store, context.host.keychain, settings, password);
    else if (!hasMailPassword(store, settings)) dropMailPassword(store);
    saveMailSettings(store, settings);
    mail.restart();
    tell(context);
    return readView(context);
  }),
  try: letters.try.handler(async ({ input: { settings: { password, ...settings }, subject, text }, context, errors }) => {
    const problems = listMailProblems({ ...settings, way: 'smtp' });
    if (problems.length > 0) throw errors.INVALID_FIELDS({ data: { fields: problems } });
    return { failure: await tryMail(context.desk().store, context.host, settings, password, { subject, text }) };
  }),
  status: letters.status.handler(({ context }) => context.desk().mail.status()),
  list: letters.list.handler(({ input, context }) => listLetters(context.desk().store, input.toLook, input.after, input.limit)),
  ofOffer: letters.ofOffer.handler(({ input, context }) => listLettersOf(context.desk().store, input.id)),
  act: letters.act.handler(({ input, context, errors }) => {
    const { store, mail, sync } = context.desk();
    const letter = store.letters.get(input.id);
    if (letter === undefined) throw errors.NOT_FOUND();
    const done = actOnLetter(store, letter, input.act, { device: sync.memory.deviceId(), at: context.host.now().toISOString() });
    if (input.act === 'send') mail.restart();
    tell(context);
    return { done };
  }),
};

const readView = (context: DeskContext): MailSettings & { hasPassword: boolean } => {
  const { store } = context.desk();
  const settings = readMailSettings(store);
  return { ...settings, hasPassword: hasMailPassword(store, settings) };
};
const tell = (context: DeskContext): void => context.emit({ type: 'changed', collections: ['letters'] });
