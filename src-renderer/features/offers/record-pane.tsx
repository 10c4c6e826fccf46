import { Anchor, Text } from '@mantine/core';
import { lazy, type RefObject, Suspense, useMemo, useState } from 'react';
import { citesNone, listCited } from '../../../src-main/domain/line/list-cited.ts';
import { findAwaited, findCorrected } from '../../../src-main/domain/offer/await-corrections.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { AfterPaint } from '../../ui/after-paint.tsx';
import { RecordFiles } from '../../ui/files/record-files.tsx';
import { ActionBar, type PersonAction } from './action-bar.tsx';
import { ClaimNote } from './claim-note.tsx';
import { GrappeNote } from './grappes/grappe-note.tsx';
import { AwaitedNote } from './corrections/awaited-note.tsx';
import { FindingsContext } from './findings/findings-context.ts';
import { OfferFindings } from './findings/offer-findings.tsx';
import { useShownFindings } from './findings/use-shown-findings.ts';
import { LeavingNote } from './leaving-note.tsx';
import { OfferDecided } from './offer-decided.tsx';
import { RecruiterActNote } from './recruiter-act-note.tsx';
import { PublicationNote } from './publication-note.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { NearOffers } from './near/near-offers.tsx';
import { OfferHistory } from './offer-history.tsx';
import { MarksContext } from './markable.tsx';
import { OfferOrganisation } from './offer-organisation.tsx';
import { OfferNotices } from './offer-notices.tsx';
import { OfferText } from './offer-text.tsx';
import { OfferComments } from './comments/offer-comments.tsx';
import { OfferLooks } from './looks/offer-looks.tsx';
import { ClosePanel } from './panels/close-panel.tsx';
import { AcceptPanel } from './panels/accept-panel.tsx';
import { CorrectionsPanel } from './panels/corrections-panel.tsx';
import { useDecisionDraft } from './panels/decision-drafts.ts';
import { DraftNote } from './panels/draft-note.tsx';
import { PriorityNote } from './priority-note.tsx';
import { RefusePanel } from './panels/refuse-panel.tsx';
import { ContradictionNote } from './precedents/contradiction-note.tsx';
import { Precedents } from './precedents/precedents.tsx';
import type { Decision, OfferActs } from './use-offer-acts.ts';
import type { OpenOffer } from './use-open-offer.ts';
import classes from './offers-screen.module.css';

// Forms bring zod and react-hook-form: they are loaded when one is opened.
const EditOffer = lazy(() => import('./edit/edit-offer.tsx').then(({ EditOffer }) => ({ default: EditOffer })));

const ProposeOffer = lazy(() => import('./edit/propose-offer.tsx').then(({ ProposeOffer }) => ({ default: ProposeOffer })));

const OfferDifferences = lazy(() => import('./corrections/offer-differences.tsx').then(({ OfferDifferences }) => ({ default: OfferDifferences })));

const OfferOutcome = lazy(() => import('../outcomes/offer-outcome.tsx').then(({ OfferOutcome }) => ({ default: OfferOutcome })));

const StoppedNote = lazy(() => import('../outcomes/stopped-note.tsx').then(({ StoppedNote }) => ({ default: StoppedNote })));

const GroupPanel = lazy(() => import('./near/group-panel.tsx').then(({ GroupPanel }) => ({ default: GroupPanel })));

const attach = { id: 'offers.attach', menu: 'offer' } as const;

export type Panel = 'accept' | 'refuse' | 'askCorrections' | 'edit' | 'propose' | 'group' | 'close';

type Props = {
  /** The list is in the order of priority: the offer says why it stands there. */
  isByPriority: boolean;
  /** How many offers the line of this one stands for while it is folded; 1 elsewhere. */
  together: number;
  open: OpenOffer;
  panel: Panel | null;
  acts: OfferActs;
  actions: readonly PersonAction[];
  onAction: (action: PersonAction) => void;
  onDecide: (decision: Decision) => void;
  onOpenPanel: (panel: Panel) => void;
  onClosePanel: () => void;
  /** What became of a whole grappe was read. */
  onDecided: () => void;
  onBack: () => void;
  pane: RefObject<HTMLElement | null>;
};

/** The open offer: to read on the left, its facts and history, or what is being decided, on the right. */
export function RecordPane({ isByPriority, together, open, panel, acts, actions, onAction, onDecide, onOpenPanel, onClosePanel, onDecided, onBack, pane }: Props) {
  const t = useT();
  const offer = open.offer ?? open.stale;
  const form = panel === 'edit' || panel === 'propose' ? panel : null;
  const Panel = panel && panel !== 'edit' && panel !== 'propose' && panel !== 'group' && panel !== 'close' ? panels[panel] : null;
  const Form = form === 'propose' ? ProposeOffer : EditOffer;
  // Of an offer that came back, what changed is read first; the whole of it is asked for.
  const [wholeOf, setWholeOf] = useState<string>();
  const showWhole = () => {
    setWholeOf(offer?.id);
    // Its button goes away: who pressed it goes on reading where it was.
    pane.current?.querySelector<HTMLElement>('[data-reading]')?.focus();
  };
  const corrected = offer === undefined ? null : findCorrected(offer.fields);
  const draft = useDecisionDraft(offer?.id ?? '', offer?.fields);
  const { marked } = draft.draft.askCorrections;
  const { toggleMark } = draft;
  const findings = useShownFindings(offer);
  const decidable = panel === 'accept' || panel === 'refuse' ? [panel] : (['accept', 'refuse'] as const).filter((kind) => panel === null && actions.includes(kind));
  const undo = (batch: string) => void acts.undo(batch);
  const marks = useMemo(() => (panel === 'askCorrections' ? { marked, toggle: toggleMark } : null), [panel, marked, toggleMark]);
  return (
    <section ref={pane} className={classes['record']} aria-label={t('offers.record')} aria-busy={open.offer === undefined && !open.failed} data-offer={open.offer?.id} tabIndex={-1}>
      {open.failed ? (
        <Text p="md">{t('offers.gone')}</Text>
      ) : offer === undefined ? (
        <p className="bureau-hidden">{t('offers.recordLoading')}</p>
      ) : (
        <>
          <div className={classes['bar']}>
            <ActionBar actions={panel === null ? actions : []} onAction={onAction} />
            <Anchor component="button" type="button" size="sm" className={classes['back']} onClick={onBack}>
              {t('offers.backToList')}
            </Anchor>
          </div>
          {form !== null ? (
            <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
              <div className={classes['only']}>
                <Form key={offer.id} offer={offer} acts={acts} onClose={onClosePanel} />
              </div>
            </Suspense>
          ) : (
            <FindingsContext value={findings.shown}>
            <MarksContext value={marks}>
            <div className={classes['halves']} key={offer.id}>
              {/* A box that scrolls must be within reach of the keyboard. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <div className={classes['reading']} tabIndex={0} role="region" aria-label={t('offers.reading')} data-reading>
                {corrected !== null && wholeOf !== offer.id && panel !== 'askCorrections' ? (
                  <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
                    <OfferDifferences offer={offer.fields} corrected={corrected} onShowWhole={showWhole} />
                  </Suspense>
                ) : (
                  <OfferText offer={offer.fields} />
                )}
              </div>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <div className={classes['evidence']} tabIndex={0} role="region" aria-label={t('offers.evidence')}>
                {decidable.length > 0 && <ContradictionNote id={offer.id} kinds={decidable} />}
                {Panel && <Panel offer={offer} draft={draft} onDecide={onDecide} onClose={onClosePanel} />}
                {panel === 'close' && (
                  <ClosePanel
                    onClose={onClosePanel}
                    onConfirm={(motive) => {
                      onClosePanel();
                      void acts.move(offer.id, offer.fields.title, 'close', motive);
                    }}
                  />
                )}
                {panel === 'group' && (
                  <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
                    <GroupPanel offer={offer} acts={acts} onClose={onClosePanel} onDecided={onDecided} />
                  </Suspense>
                )}
                {panel === null && open.offer && actions.includes('accept') && <DraftNote offer={offer.id} onOpen={onOpenPanel} />}
                {together > 1 && panel === null && <GrappeNote count={together} onDecide={actions.includes('accept') ? () => onOpenPanel('group') : null} />}
                {isByPriority && <PriorityNote reasons={offer.priority} />}
                <OfferNotices offer={offer} />
                <PublicationNote offer={offer.fields} />
                <RecruiterActNote act={offer.recruiterAct} onTakeBack={open.offer !== undefined && panel === null && actions.includes('edit') ? (done) => void acts.takeBack(offer.id, offer.fields.title, done) : null} />
                {offer.claim && <ClaimNote claim={offer.claim} onTake={panel === null && actions.includes('takeOver') ? () => onAction('takeOver') : null} />}
                <LeavingNote offer={offer} onUndo={undo} />
                {panel !== 'askCorrections' && <AwaitedNote offer={offer} onRemind={panel === null && actions.includes('askCorrections') ? () => onOpenPanel('askCorrections') : null} />}
                {offer.fields.decision && (
                  <OfferDecided offer={offer.id} decision={offer.fields.decision} cited={listCited(offer.fields)} isUncited={citesNone(offer.fields)} address={offer.fields.decision.kind === 'accept' ? offer.publicationAddress : offer.correctionAddress} isAwaited={findAwaited(offer.fields) !== null} language={offer.letterLanguage.language} />
                )}
                {offer.fields.followUpStopped && (
                  <Suspense fallback={null}>
                    <StoppedNote id={offer.id} stopped={offer.fields.followUpStopped} mayWrite={open.offer !== undefined && panel === null && actions.includes('edit')} onUndo={undo} />
                  </Suspense>
                )}
                {isOver(offer.fields) && (
                  <Suspense fallback={null}>
                    <OfferOutcome id={offer.id} language={offer.letterLanguage.language} mayWrite={open.offer !== undefined && panel === null && actions.includes('edit')} onUndo={undo} />
                  </Suspense>
                )}
                <AfterPaint>
                  <OfferLooks offer={offer} mayAsk={open.offer !== undefined && panel === null && actions.length > 0 && !actions.includes('propose')} />
                  <OfferComments id={offer.id} comments={offer.fields.comments} mayWrite={open.offer !== undefined && actions.length > 0 && !actions.includes('propose')} />
                  <Precedents id={offer.id} mayEnter={panel === null} />
                  <OfferFindings
                    offer={offer}
                    shared={findings}
                    acts={acts}
                    draft={draft}
                    mayWrite={open.offer !== undefined && actions.includes('edit')}
                    onAsk={actions.includes('askCorrections') ? () => onOpenPanel('askCorrections') : null}
                  />
                  <OfferOrganisation id={offer.id} mayWrite={open.offer !== undefined && actions.includes('edit')} />
                  <NearOffers id={offer.id} acts={actions.includes('edit') ? acts : null} onDecideTogether={panel === null ? () => onOpenPanel('group') : null} />
                  <OfferFacts offer={offer} />
                  <RecordFiles owner={{ entity: 'offer', id: offer.id }} onUndo={actions.includes('edit') ? undo : null} command={attach} />
                  <OfferHistory id={offer.id} offer={offer.fields} acts={open.offer !== undefined && panel === null && actions.includes('edit') ? acts : null} />
                </AfterPaint>
              </div>
            </div>
            </MarksContext>
            </FindingsContext>
          )}
        </>
      )}
    </section>
  );
}

/** It was published, and is not any more. */
const isOver = ({ state, publishedAt }: OfferFields): boolean => publishedAt !== null && (state === 'closed' || state === 'archived');

const panels = { accept: AcceptPanel, refuse: RefusePanel, askCorrections: CorrectionsPanel };
