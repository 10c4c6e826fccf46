import { useEffect, useRef } from 'react';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { Suggestion } from './list-suggestions.ts';
import classes from './offer-search.module.css';

type Props = { id: string; suggestions: readonly Suggestion[]; at: number; onChoose: (chosen: string) => void };

/** The list under the search. The focus stays in the field, which says which one is active. */
export function SuggestionList({ id, suggestions, at, onChoose }: Props) {
  const t = useT();
  const active = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at >= 0) active.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div id={id} role="listbox" aria-label={t('search.suggestions')} className={classes['list']} hidden={suggestions.length === 0}>
      {suggestions.map(({ chosen, label, hint }, place) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field, where the focus stays
        <div
          key={`${chosen} ${label}`}
          ref={place === at ? active : null}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={classes['option']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(chosen)}
        >
          <span>{label}</span>
          <span className={classes['hint']}>{hint}</span>
        </div>
      ))}
    </div>
  );
}
