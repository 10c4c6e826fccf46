import { firstEnglishSubject, mailSettings, type MailSettings } from '../../domain/mail/mail-settings.ts';
import type { Store } from '../store/store.ts';

const initial: MailSettings = { way: 'off', host: '', port: 587, security: 'starttls', user: '', senderName: '', senderAddress: '', replyTo: '', subject: '', subjectEnglish: firstEnglishSubject };

/** What is set about mail on this desk; off until someone says otherwise. */
export const readMailSettings = (store: Store): MailSettings => store.readSetting('mail', mailSettings) ?? initial;

/** Whether any letter leaves from this desk. */
export const sendsMail = (store: Store): boolean => readMailSettings(store).way !== 'off';

export const saveMailSettings = (store: Store, settings: MailSettings): void => store.saveSetting('mail', settings);
