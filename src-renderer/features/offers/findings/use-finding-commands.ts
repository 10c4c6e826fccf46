import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import type { FindingActs } from './use-finding-acts.ts';
import { goTo } from './use-shown-findings.ts';

type Parts = { findings: readonly OfferFinding[]; chosen: string | null; acts: FindingActs | null; onChoose: (key: string) => void };

/** From one finding to the next, and what is done to the chosen one, with a key each. */
export function useFindingCommands({ findings, chosen, acts, onChoose }: Parts): void {
  const place = findings.findIndex(({ key }) => key === chosen);
  const finding = findings[place];
  const goOn = (to: OfferFinding | undefined) => {
    if (to === undefined) return;
    onChoose(to.key);
    goTo('data-finding', to.key, false);
    goTo('data-explains', to.key, true);
  };
  const step = (by: number) => goOn(findings[place === -1 ? (by > 0 ? 0 : findings.length - 1) : (place + by + findings.length) % findings.length]);
  // The one that follows is next, as in the queue: a list of findings is cleared with one key pressed again and again.
  const actAndGoOn = (act: ((finding: OfferFinding) => Promise<void>) | undefined) => {
    if (finding === undefined || act === undefined) return;
    const next = findings[place + 1] ?? findings[place - 1];
    void act(finding);
    goOn(next);
  };
  const some = findings.length > 0;
  const may = finding !== undefined && acts !== null;
  useCommands([
    { id: 'findings.next', label: 'findings.next', menu: 'offer', keys: ['s'], enabled: some, run: () => step(1) },
    { id: 'findings.previous', label: 'findings.previous', menu: 'offer', keys: ['shift+s'], enabled: some, run: () => step(-1) },
    { id: 'findings.setAside', label: 'findings.command.setAside', menu: 'offer', keys: ['x'], enabled: may, run: () => actAndGoOn(acts?.setAside) },
    { id: 'findings.apply', label: 'findings.command.apply', menu: 'offer', keys: ['m'], enabled: may && finding.suggestion !== null, run: () => actAndGoOn(acts?.correct) },
    { id: 'findings.ask', label: 'findings.command.ask', menu: 'offer', keys: ['l'], enabled: may && acts.ask !== null, run: () => finding && acts?.ask?.(finding) },
  ]);
}
