import { z } from 'zod';
import { menuCommand } from '../contract/desk/app.ts';

/** What core asks of the shell, which alone may touch the keychain, the system's programs and the menu. */
export const coreAsk = z.discriminatedUnion('call', [
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('seal'), secret: z.string().max(10_000) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('unseal'), sealed: z.string().max(100_000) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('openExternal'), url: z.string().max(2000) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('keepFile'), name: z.string().regex(/^[\w.-]{1,100}$/), source: z.string().max(4000) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('chooseSavePlace'), name: z.string().max(200) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('openSaved'), path: z.string().max(4000) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('showMenu'), commands: z.array(menuCommand).max(200) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('startExampleSite') }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('saveFile'), name: z.string().regex(/^[\w.-]{1,100}$/), text: z.string().max(5_000_000) }),
  z.object({ type: z.literal('ask'), id: z.number().int(), call: z.literal('stopExampleSite') }),
]);
export type CoreAsk = z.infer<typeof coreAsk>;

/** What core says without being answered. */
export const coreNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('closed') }),
]);

export const fromCore = z.union([coreAsk, coreNews]);
export type FromCore = z.infer<typeof fromCore>;

/** What the shell says to core. A port comes beside `port`. */
export const toCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), folder: z.string(), version: z.string(), keychain: z.boolean() }),
  z.object({ type: z.literal('port') }),
  z.object({ type: z.literal('command'), id: z.string().max(100) }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('answer'), id: z.number().int(), ok: z.boolean(), value: z.unknown() }),
]);
export type ToCore = z.infer<typeof toCore>;
