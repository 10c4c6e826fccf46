import { createContext, type ReactNode, use } from 'react';
import { useT } from '../../app/i18n/use-messages.ts';
import classes from './markable.module.css';
import { type CorrectionField, isCorrectionField } from './panels/correction-fields.ts';

/** Which fields are marked for correction, while someone asks for corrections; null otherwise. */
export const MarksContext = createContext<{ marked: Partial<Record<CorrectionField, string>>; toggle: (field: CorrectionField) => void } | null>(null);

/** A field of the offer where it is read. While corrections are asked for, a click or a key on it marks it. */
export function Markable({ field, children }: { field: string; children: ReactNode }) {
  const t = useT();
  const marks = use(MarksContext);
  if (!marks || !isCorrectionField(field)) return children;
  const on = marks.marked[field] !== undefined;
  return (
    // The button in it takes the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- see above
    <span className={classes['field']} data-marked={on || undefined} onClick={() => marks.toggle(field)}>
      {children}
      <button
        type="button"
        className={classes['mark']}
        aria-pressed={on}
        aria-label={t('offers.mark', { field: t(`offers.field.${field}`) })}
        onClick={(event) => {
          event.stopPropagation();
          marks.toggle(field);
        }}
      >
        <span aria-hidden="true">✎</span>
      </button>
    </span>
  );
}
