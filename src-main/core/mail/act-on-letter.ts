import type { LetterAct } from '../../contract/desk/letters.ts';
import type { LetterState } from '../../domain/mail/letter-state.ts';
import type { Letter } from '../store/letter-table.ts';
import type { Store } from '../store/store.ts';

// What is being given to a server is nobody's to change.
const from: Record<LetterAct, readonly LetterState[]> = {
  send: ['waiting', 'handed', 'refused', 'uncertain', 'dropped'],
  drop: ['waiting', 'refused', 'uncertain'],
  arrived: ['uncertain'],
  handed: ['waiting', 'refused', 'uncertain', 'dropped'],
};

/** What a person says of a letter. False if it is no longer where they saw it. */
export const actOnLetter = (store: Store, { id }: Letter, act: LetterAct, { device, at }: { device: string; at: string }): boolean =>
  store.write(() => {
    const letter = store.letters.get(id);
    if (letter === undefined || !from[act].includes(letter.state)) return false;
    if (act === 'send') store.letters.sendAgain(id, device, at);
    else store.letters.change(letter, { state: act === 'drop' ? 'dropped' : act === 'arrived' ? 'sent' : 'handed', at });
    return true;
  });
