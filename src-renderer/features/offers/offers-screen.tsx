import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { OfferDetail } from '../../../src-main/contract/desk/offers.ts';
import { isPersonMove, listOfferActions } from '../../../src-main/domain/offer/offer-moves.ts';
import { canProlong } from '../../../src-main/domain/offer/publication.ts';
import { canWriteHere } from '../../../src-main/domain/record/permission.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { focusGrid } from '../../ui/data-grid/focus-grid.ts';
import type { PersonAction } from './action-bar.tsx';
import { fillLetter } from '../../../src-main/domain/offer/fill-letter.ts';
import { useLetters } from './letters/use-letters.ts';
import { useWordsIn } from '../../app/i18n/use-words-in.ts';
import { useGrappes } from './grappes/use-grappes.ts';
import { ListPane } from './list-pane.tsx';
import { endingView } from './ending-offers.tsx';
import { remindersView } from './reminders.tsx';
import { findAllowed } from './find-allowed.ts';
import { queueStates } from './offer-codes.ts';
import { dropDecisionDraft } from './panels/decision-drafts.ts';
import { type Panel, RecordPane } from './record-pane.tsx';
import { turnPage } from './turn-page.ts';
import { type Decision, useOfferActs } from './use-offer-acts.ts';
import { type KeyedAction, useOfferCommands } from './use-offer-commands.ts';
import { useSettings } from '../../app/profile/preferences-provider.tsx';
import { useClaimByOpening } from './use-claim-by-opening.ts';
import { useGoToFound } from './use-go-to-found.ts';
import { useOfferList } from './use-offer-list.ts';
import { useOffersAddress } from './use-offers-address.ts';
import { useOpenOffer } from './use-open-offer.ts';
import classes from './offers-screen.module.css';

const NewOffer = lazy(() => import('./edit/new-offer.tsx').then(({ NewOffer }) => ({ default: NewOffer })));

const BulkPanel = lazy(() => import('./bulk/bulk-panel.tsx').then(({ BulkPanel }) => ({ default: BulkPanel })));

/** The working screen: the list, the open offer, and what can be done of it. */
export function OffersScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: app } = useQuery(orpc.app.status.queryOptions());
  const mayWrite = app?.profile !== 'open' || canWriteHere(app.roles, 'offer');
  const address = useOffersAddress();
  const { edit, query, change, print } = address;
  const offers = useOfferList(query);
  const [openRow, setOpenRow] = useState<number | null>(null);
  const { list, grappes } = useGrappes(offers, openRow);
  const open = useOpenOffer(address, list);
  const { id } = open;
  if (open.row !== openRow) setOpenRow(open.row);
  const letters = useLetters();
  const [opened, setPanel] = useState<Panel | 'new' | 'bulk' | null>(null);
  // A link may ask for the form of its offer.
  const panel = opened ?? (edit && id === address.id ? (mayWrite ? 'edit' : 'propose') : null);
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const show = useCallback((id: string) => change({ id }), [change]);
  const openNew = useCallback(() => setPanel('new'), [setPanel]);
  const acts = useOfferActs(show);
  const { offer } = open;
  // Asked for at once, so that whoever decides of many by two keys does not wait for the English of some letters.
  const words = { fr: useWordsIn('fr'), en: useWordsIn('en') };
  const settings = useSettings();
  useClaimByOpening(offer, mayWrite ? (settings?.claimAfterSeconds ?? 0) : 0);

  // A panel belongs to its offer. What was written in a form comes back with it.
  const [panelOf, setPanelOf] = useState(id);
  if (panelOf !== id) {
    setPanelOf(id);
    if (opened !== null && opened !== 'new' && opened !== 'bulk') setPanel(null);
  }

  const closePanel = () => {
    setPanel(null);
    change({ edit: undefined });
  };

  const closeDecided = () => {
    closePanel();
    open.goOnOnceGone();
  };

  const decide = async (decision: Decision) => {
    if (!offer) return;
    const next = open.getNext();
    if (!(await acts.decide(offer.id, offer.fields.title, decision))) return;
    dropDecisionDraft(offer.id);
    closePanel();
    if (next !== undefined) open.openRow(next);
  };
  /** The next offer opens while this one is being accepted; if it cannot be, it comes back. */
  const accept = async (accepted: OfferDetail) => {
    const next = open.getNext();
    if (next !== undefined) open.openRow(next);
    if (await acts.decide(accepted.id, accepted.fields.title, { kind: 'accept', letter: acceptLetter(), ...(offer && { language: offer.letterLanguage.language }) })) dropDecisionDraft(accepted.id);
    else open.openRow(accepted.row);
  };
  const acceptLetter = () => {
    const language = offer?.letterLanguage.language;
    const template = language && letters?.[language].accept;
    if (!offer || template === undefined) return null;
    const { title, employerName, contactName } = offer.fields;
    return fillLetter(template, { title, employerName, contactName, corrections: '', articles: '' }, (words[language ?? 'fr'] ?? t)('offers.letter.nameless'));
  };
  const me = app?.profile === 'open' ? app.userName : '';
  const actions = listActions(offer ?? open.stale, mayWrite, me);
  // Pressed while its offer was still being read: done when it is there, on that offer or not at all.
  const queued = useRef<{ row: number; action: KeyedAction } | null>(null);
  const act = (action: KeyedAction) => {
    if (!offer) {
      queued.current = open.row === null ? null : { row: open.row, action };
      return;
    }
    if (action === 'accept') void accept(offer);
    else if (action === 'refuse' || action === 'askCorrections' || action === 'close' || action === 'edit' || action === 'propose' || action === 'group') setPanel(action);
    else if (action === 'takeOver') void acts.takeOver(offer.id, offer.fields.title);
    else void acts.move(offer.id, offer.fields.title, action);
  };
  useEffect(() => {
    const { current } = queued;
    if (!offer || !current) return;
    queued.current = null;
    const allowed = listActions(offer, mayWrite, me);
    const action = current.action === 'group' ? allowed.includes('edit') && current.action : findAllowed(current.action, allowed);
    if (offer.row === current.row && action) act(action);
  });
  const line = open.row === null ? undefined : grappes.lines.get(open.row);
  const toggleGrappe = (row = open.row) => {
    const card = row === null ? undefined : grappes.toggle(row);
    // Folded, the offer that was open is under its card.
    if (card !== undefined && card !== open.row) open.openRow(card);
  };
  const enter = () => {
    pane.current?.querySelector<HTMLElement>('[data-reading]')?.focus({ preventScroll: true });
    pane.current?.scrollIntoView({ block: 'start' });
  };

  useOfferCommands({
    open,
    acts,
    actions,
    busy: panel !== null,
    isOpening: offer === undefined && open.row !== null,
    onAction: act,
    onAcceptWithLetter: () => setPanel('accept'),
    onSearch: () => {
      search.current?.focus();
      search.current?.select();
    },
    onNew: mayWrite ? openNew : null,
    onBulk: mayWrite ? () => setPanel('bulk') : null,
    onQueue: () => change({ states: [...queueStates], text: '', contractTypes: [], territories: [], sources: [] }, { replace: false }),
    onPriority: () => change({ states: [...queueStates, 'corrections'], text: '', contractTypes: [], territories: [], sources: [], sort: 'priority', descending: true }, { replace: false }),
    onPrint: print,
    onTurn: (by) => turnPage(pane.current?.querySelector<HTMLElement>('[data-reading]') ?? null, by),
    onEnding: () => change(endingView, { replace: false }),
    onReminders: () => change(remindersView, { replace: false }),
    onGrappe: line === undefined ? null : toggleGrappe,
    onAll: () => change({ states: [], text: '', contractTypes: [], territories: [], sources: [] }, { replace: false }),
  });

  // Someone who opens the screen starts on the first offer of the list, which is read once the list is there to be seen.
  const start = () => {
    const first = list.rows[0];
    if (id === undefined && first !== undefined) open.openRow(first);
  };
  // Whoever follows the link of the list while an offer is open stays on this screen, and begins again on the first.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (id !== undefined) wasOpen.current = true;
    else if (wasOpen.current && !list.busy) {
      wasOpen.current = false;
      start();
    }
  });
  const setFound = useGoToFound({ query, id: address.id, list, open, close: () => change({ id: undefined }) });

  return (
    <div className={classes['screen']}>
      <ListPane query={query} list={list} grappes={grappes} onGrappe={toggleGrappe} open={open} change={change} search={search} onFound={setFound} onEnter={enter} onShown={start} onNew={mayWrite ? openNew : null} acts={mayWrite ? acts : null} />
      {panel === 'new' ? (
        <section className={classes['record']} aria-label={t('offers.form.new')}>
          <div className={classes['only']}>
            <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
              <NewOffer acts={acts} onCreated={show} onClose={closePanel} />
            </Suspense>
          </div>
        </section>
      ) : panel === 'bulk' ? (
        <section className={classes['record']} aria-label={t('bulk.heading')}>
          <div className={classes['only']}>
            <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
              <BulkPanel query={query} acts={acts} onClose={closePanel} />
            </Suspense>
          </div>
        </section>
      ) : id === undefined ? (
        <section className={classes['record']} aria-label={t('offers.record')}>
          {list.rows.length > 0 && (
            <Stack gap={4} p="xl">
              <Text fw={600}>{t('offers.choose')}</Text>
              <Text c="dimmed">{t('offers.choose.advice')}</Text>
            </Stack>
          )}
        </section>
      ) : (
        <RecordPane
          isByPriority={query.sort === 'priority'}
          together={line?.kind === 'card' && !line.isOpen ? line.count : 1}
          open={open}
          panel={panel}
          acts={acts}
          actions={actions}
          onAction={act}
          onDecide={(decision) => void decide(decision)}
          onOpenPanel={setPanel}
          onClosePanel={closePanel}
          onDecided={closeDecided}
          onBack={focusGrid}
          pane={pane}
        />
      )}
    </div>
  );
}

/** What a person may do of an offer, where it stands. Who may not write it proposes. */
const listActions = (offer: OfferDetail | undefined, mayWrite: boolean, me: string): PersonAction[] => {
  if (!offer) return [];
  if (!mayWrite) return ['propose'];
  const isOthers = offer.fields.state === 'claimed' && offer.fields.claimedBy !== me;
  const possible = listOfferActions(offer.fields.state).filter(isPersonMove).filter((action) => action !== 'prolong' || canProlong(offer.fields));
  return [...(isOthers ? (['takeOver'] as const) : []), ...possible, 'edit'];
};
