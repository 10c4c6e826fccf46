import { z } from 'zod';
import { settings, type Settings } from '../../contract/desk/app.ts';
import type { Store } from '../store/store.ts';

const initial: Settings = { decisionDelayMinutes: 10, remindAfterDays: 7, closeAfterDays: 30, publishDays: 60, prolongDays: 30, askPauseDays: 7, askAgainDays: 7, warnDays: 7, callScript: '', claimMinutes: 60, claimAfterSeconds: 0, language: 'fr', theme: 'auto', letterShortcuts: true, displayName: '—', lookUp: false, offline: false };

/** Made once: zod compiles a schema at its first use, which takes a millisecond, and the settings are read at each key press. */
const someSettings = settings.partial();

/** The settings of this desk, with what was never chosen as it is at first. */
export function readSettings(store: Store): Settings {
  return { ...initial, ...dropUndefined(store.readSetting('settings', someSettings) ?? {}) };
}

/** Saves what is given and leaves the rest. */
export function saveSettings(store: Store, change: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
  const all = { ...readSettings(store), ...dropUndefined(change) };
  store.saveSetting('settings', all);
  return all;
}

/** Facts of the profile that no screen changes. */
export const profileFacts = z.object({ examples: z.boolean(), recoveryKeyKept: z.boolean() });
export type ProfileFacts = z.infer<typeof profileFacts>;

export const readProfileFacts = (store: Store): ProfileFacts =>
  store.readSetting('profile', profileFacts) ?? { examples: false, recoveryKeyKept: false };

export const saveProfileFacts = (store: Store, change: Partial<ProfileFacts>): void =>
  store.saveSetting('profile', { ...readProfileFacts(store), ...change });

const dropUndefined = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
