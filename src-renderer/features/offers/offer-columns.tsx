import { useMemo } from 'react';
import type { OfferRow } from '../../../src-main/contract/desk/offers.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import type { GrappeLine } from './grappes/collapse-grappes.ts';
import { GrappeMark } from './grappes/grappe-mark.tsx';
import { ClaimWords } from './claim-words.tsx';
import { describePriority } from './describe-priority.ts';
import { ClaimMark, RowMarks } from './row-marks.tsx';
import { StateBadge } from './state-badge.tsx';
import { sortCodes } from './offer-codes.ts';

/** The columns of the list of offers, in the person's language. `lines`: what stands for more than one offer, which `onGrappe` opens out or folds. */
export function useOfferColumns(lines: ReadonlyMap<number, GrappeLine>, onGrappe: (row: number) => void): GridColumn<OfferRow>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const column = (id: Exclude<keyof OfferRow, 'row' | 'id' | 'pending' | 'conflict' | 'proposal' | 'cameBack' | 'toRemind' | 'claim'>, width: number, render: GridColumn<OfferRow>['render'], more: Partial<GridColumn<OfferRow>> = {}) => ({
      id,
      width,
      render,
      label: t(`offers.column.${id}`),
      sortable: sortCodes.some((code) => code === id),
      ...more,
    });
    return [
      column('state', 180, (row) => (
        <>
          {row.claim && <ClaimMark claim={row.claim} />}
          <StateBadge state={row.state} />
          <RowMarks row={row} />
        </>
      )),
      column('title', 250, (row) => (
        <>
          <GrappeMark line={lines.get(row.row)} onToggle={() => onGrappe(row.row)} />
          {row.title}
        </>
      ), { grows: true }),
      column('employerName', 160, (row) => row.employerName),
      column('placeLabel', 150, (row) => row.placeLabel),
      column('contractType', 130, (row) => row.contractType && t(`offers.contract.${row.contractType}`)),
      column('receivedAt', 110, (row) => format.day(row.receivedAt)),
      column('applyBy', 120, (row) => row.applyBy && format.day(row.applyBy)),
      column('territory', 90, (row) => row.territory, { hidden: true }),
      column('source', 120, (row) => t(`offers.source.${row.source}`), { hidden: true }),
      column('priority', 320, (row) => describePriority(row.priority, t, format), { hidden: true }),
      column('claimedBy', 190, (row) => row.claim && <ClaimWords claim={row.claim} />, { hidden: true }),
    ];
  }, [t, format, lines, onGrappe]);
}
