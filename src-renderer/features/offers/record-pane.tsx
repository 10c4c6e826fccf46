import { Alert, Anchor, Text } from '@mantine/core';
import { lazy, type RefObject, Suspense } from 'react';
import { useT } from '../../app/i18n/use-messages.ts';
import { ActionBar, type PersonAction } from './action-bar.tsx';
import { LeavingNote } from './leaving-note.tsx';
import { OfferDecided } from './offer-decided.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { OfferHistory } from './offer-history.tsx';
import { OfferText } from './offer-text.tsx';
import { AcceptPanel } from './panels/accept-panel.tsx';
import { CorrectionsPanel } from './panels/corrections-panel.tsx';
import { RefusePanel } from './panels/refuse-panel.tsx';
import type { Decision, OfferActs } from './use-offer-acts.ts';
import type { OpenOffer } from './use-open-offer.ts';
import classes from './offers-screen.module.css';

// Forms bring zod and react-hook-form: they are loaded when one is opened.
const EditOffer = lazy(() => import('./edit/edit-offer.tsx').then(({ EditOffer }) => ({ default: EditOffer })));

export type Panel = 'accept' | 'refuse' | 'askCorrections' | 'edit';

type Props = {
  open: OpenOffer;
  panel: Panel | null;
  acts: OfferActs;
  actions: readonly PersonAction[];
  onAction: (action: PersonAction) => void;
  onDecide: (decision: Decision) => void;
  onClosePanel: () => void;
  onBack: () => void;
  pane: RefObject<HTMLElement | null>;
};

/** The open offer: to read on the left, its facts and history, or what is being decided, on the right. */
export function RecordPane({ open, panel, acts, actions, onAction, onDecide, onClosePanel, onBack, pane }: Props) {
  const t = useT();
  const offer = open.offer ?? open.stale;
  const Panel = panel && panel !== 'edit' ? panels[panel] : null;
  return (
    <section ref={pane} className={classes['record']} aria-label={t('offers.record')} aria-busy={open.offer === undefined && !open.failed} tabIndex={-1}>
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
          {panel === 'edit' ? (
            <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
              <div className={classes['only']}>
                <EditOffer key={offer.id} offer={offer} acts={acts} onClose={onClosePanel} />
              </div>
            </Suspense>
          ) : (
            <div className={classes['halves']} key={offer.id}>
              {/* A box that scrolls must be within reach of the keyboard. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <div className={classes['reading']} tabIndex={0} role="region" aria-label={t('offers.reading')} data-reading>
                <OfferText offer={offer.fields} />
              </div>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <div className={classes['evidence']} tabIndex={0} role="region" aria-label={t('offers.evidence')}>
                {Panel && <Panel offer={offer.fields} onDecide={onDecide} onClose={onClosePanel} />}
                {offer.conflictIds.length > 0 && (
                  <Alert color="red" p="xs">
                    {t('offers.conflict.note')} <Anchor href="#/sync">{t('offers.conflict.open')}</Anchor>
                  </Alert>
                )}
                <LeavingNote offer={offer} onUndo={(batch) => void acts.undo(batch)} />
                {offer.fields.decision && <OfferDecided decision={offer.fields.decision} />}
                <OfferFacts offer={offer} />
                <OfferHistory id={offer.id} />
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}

const panels = { accept: AcceptPanel, refuse: RefusePanel, askCorrections: CorrectionsPanel };
