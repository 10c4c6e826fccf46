import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import type { PersonAction } from './action-bar.tsx';
import { findAllowed } from './find-allowed.ts';
import type { OfferActs } from './use-offer-acts.ts';
import type { OpenOffer } from './use-open-offer.ts';

/** What one key does to the open offer: `group` is one decision for all that are nearly the same. */
export type KeyedAction = PersonAction | 'group';

type Parts = {
  open: OpenOffer;
  acts: OfferActs;
  actions: readonly PersonAction[];
  /** A panel or a form is open: what acts on the offer waits until it is closed. */
  busy: boolean;
  /** The next offer is being read: what is pressed now is for it, whatever it will allow. */
  isOpening: boolean;
  onAction: (action: KeyedAction) => void;
  onAcceptWithLetter: () => void;
  onSearch: () => void;
  /** Both null for who may not write offers. */
  onNew: (() => void) | null;
  onBulk: (() => void) | null;
  onQueue: () => void;
  onPriority: () => void;
  onEnding: () => void;
  onReminders: () => void;
  /** Opens the card of the open offer out, or folds it; null where it is of no grappe. */
  onGrappe: (() => void) | null;
  onAll: () => void;
  onPrint: () => void;
  /** A page further in the text of the open offer, or back. */
  onTurn: (by: 1 | -1) => void;
};

/** Everything that the offers screen can do, as commands: keyboard, palette, menu and help sheet know no other list. */
export function useOfferCommands({ open, acts, actions, busy, isOpening, onAction, onAcceptWithLetter, onSearch, onNew, onBulk, onQueue, onPriority, onEnding, onReminders, onGrappe, onAll, onPrint, onTurn }: Parts): void {
  const can = (action: PersonAction) => !busy && (isOpening || actions.includes(action));
  const act = (action: PersonAction, keys: string[], label: Command['label']): Command => ({
    id: `offers.${action}`,
    label,
    menu: 'offer',
    keys,
    enabled: can(action),
    run: () => onAction(action),
  });
  useCommands([
    { id: 'offers.next', label: 'offers.command.next', menu: 'offer', keys: ['j'], enabled: !busy, run: () => open.step(1) },
    { id: 'offers.previous', label: 'offers.command.previous', menu: 'offer', keys: ['k'], enabled: !busy, run: () => open.step(-1) },
    { id: 'offers.readOn', label: 'offers.command.readOn', menu: 'view', keys: ['Space'], enabled: !busy && open.id !== undefined, run: () => onTurn(1) },
    { id: 'offers.readBack', label: 'offers.command.readBack', menu: 'view', keys: ['shift+Space'], enabled: !busy && open.id !== undefined, run: () => onTurn(-1) },
    act('accept', ['a'], 'offers.command.accept'),
    { id: 'offers.acceptWithLetter', label: 'offers.command.acceptWithLetter', menu: 'offer', keys: ['shift+a'], enabled: can('accept'), run: onAcceptWithLetter },
    act('refuse', ['r'], 'offers.command.refuse'),
    act('askCorrections', ['c'], 'offers.command.askCorrections'),
    {
      id: 'offers.claim',
      label: 'offers.command.claim',
      menu: 'offer',
      keys: ['p'],
      enabled: can('claim') || can('release'),
      run: () => onAction((isOpening ? undefined : findAllowed('claim', actions)) ?? 'claim'),
    },
    { id: 'offers.group', label: 'near.group.command', menu: 'offer', keys: ['g'], enabled: can('edit'), run: () => onAction('group') },
    act('edit', ['e'], 'offers.command.edit'),
    act('propose', ['e'], 'offers.command.propose'),
    act('prolong', ['shift+p'], 'offers.command.prolong'),
    act('close', ['shift+c'], 'offers.command.close'),
    act('reopen', [], 'offers.command.reopen'),
    act('archive', [], 'offers.command.archive'),
    act('restore', [], 'offers.command.restore'),
    { id: 'offers.bulk', label: 'bulk.command', menu: 'offer', keys: ['b'], enabled: !busy && onBulk !== null, run: () => onBulk?.() },
    { id: 'offers.undo', label: 'offers.command.undo', menu: 'edit', keys: ['mod+z', 'u'], enabled: !busy, run: () => void acts.undo() },
    { id: 'offers.redo', label: 'offers.command.redo', menu: 'edit', keys: ['mod+shift+z', 'mod+y'], enabled: !busy, run: () => void acts.redo() },
    { id: 'offers.search', label: 'offers.command.search', menu: 'view', keys: ['/', 'mod+f'], run: onSearch },
    { id: 'offers.queue', label: 'offers.command.queue', menu: 'view', keys: ['q'], enabled: !busy, run: onQueue },
    { id: 'offers.priority', label: 'offers.command.priority', menu: 'view', keys: ['shift+q'], enabled: !busy, run: onPriority },
    { id: 'offers.ending', label: 'offers.command.ending', menu: 'view', keys: ['shift+f'], enabled: !busy, run: onEnding },
    { id: 'offers.reminders', label: 'offers.command.reminders', menu: 'view', keys: ['shift+r'], enabled: !busy, run: onReminders },
    { id: 'offers.grappe', label: 'near.card.command', menu: 'view', keys: ['shift+g'], enabled: !busy && onGrappe !== null, run: () => onGrappe?.() },
    { id: 'offers.all', label: 'offers.command.all', menu: 'view', keys: ['t'], enabled: !busy, run: onAll },
    { id: 'offers.print', label: 'offers.command.print', menu: 'file', keys: ['mod+p'], enabled: !busy, run: onPrint },
    { id: 'offers.new', label: 'offers.command.new', menu: 'file', keys: ['n'], enabled: !busy && onNew !== null, run: () => onNew?.() },
  ]);
}
