import { expect, test, vi } from 'vitest';
import type { MenuCommand } from '../../../src-main/contract/desk/app.ts';

vi.mock('electron', () => ({ Menu: {} }));
const { makeMenuTemplate } = await import('../../../src-main/shell/native-menu.ts');

const accept: MenuCommand = { id: 'offer.accept', menu: 'offer', label: 'Accepter', accelerator: 'A', enabled: true };
const undo: MenuCommand = { id: 'undo', menu: 'edit', label: 'Annuler', accelerator: 'CmdOrCtrl+Z', enabled: false };

const listItems = (commands: MenuCommand[], run = () => {}, platform: NodeJS.Platform = 'linux') =>
  makeMenuTemplate(commands, run, platform).map(({ label, submenu }) => [label, Array.isArray(submenu) ? submenu : []] as const);

test('commands stand in their French menu, before what the system does by itself', () => {
  const menus = new Map(listItems([accept, undo]));
  expect([...menus.keys()]).toEqual(['Fichier', 'Édition', 'Affichage', 'Offre']);
  expect(menus.get('Édition')?.map(({ label, type }) => type ?? label)).toEqual(['Annuler', 'separator', 'Couper', 'Copier', 'Coller', 'Tout sélectionner']);
  expect(menus.get('Édition')?.[0]?.enabled).toBe(false);
});

test('a key is shown but left to the window, so that letters can be typed in a field', () => {
  const [item] = new Map(listItems([accept])).get('Offre') ?? [];
  expect(item).toMatchObject({ accelerator: 'A', registerAccelerator: false });
});

test('macOS, which takes every key that it shows, is shown no single letter', () => {
  const menus = new Map(listItems([accept, undo], () => {}, 'darwin'));
  expect(menus.get('Offre')?.[0]).not.toHaveProperty('accelerator');
  expect(menus.get('Édition')?.[0]).toHaveProperty('accelerator', 'CmdOrCtrl+Z');
});

test('a click sends the id of the command', () => {
  const run = vi.fn<() => void>();
  const [item] = new Map(listItems([accept], run)).get('Offre') ?? [];
  (item?.click as (() => void) | undefined)?.();
  expect(run).toHaveBeenCalledWith('offer.accept');
});
