import { CloseButton, TextInput, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { OfferFacets } from '../../../../src-main/contract/desk/offers.ts';
import { completeTyped, findTyped } from '../../../../src-main/domain/search/find-typed.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useTypedText } from '../../../ui/use-typed-text.ts';
import classes from './offer-search.module.css';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

type Props = { ref: RefObject<HTMLInputElement | null>; text: string; facets: OfferFacets | undefined; onText: (text: string) => void; onLeave: (text: string) => void };

/** The search of offers: what is typed is searched at once, and its operators and their values are proposed meanwhile. */
export function OfferSearch({ ref, text, facets, onText, onLeave }: Props) {
  const t = useT();
  const list = useId();
  const [typed, change] = useTypedText(text, onText);
  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const place = isOpen ? findTyped(typed, caret) : null;
  const suggestions = useSuggestions(place, facets);
  const isShown = suggestions.length > 0;
  const active = isShown ? suggestions[at] : undefined;

  // After a choice the caret goes on where it was written, not at the end.
  const wantedCaret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wantedCaret.current !== null) ref.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (chosen: string) => {
    if (place === null) return;
    const done = completeTyped(typed, place, chosen);
    wantedCaret.current = done.caret;
    change(done.text);
    setCaret(done.caret);
    setAt(-1);
    // Its values are proposed next.
    setOpen(place.kind === 'operator');
  };
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    close();
    // Also where no row is there yet to go to: the next key is a command, no letter of the search.
    event.currentTarget.blur();
    onLeave(typed);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isShown) setAt(at < 0 && step < 0 ? suggestions.length - 1 : (at + step + suggestions.length) % suggestions.length);
    else if (event.key === 'Enter' && active !== undefined) choose(active.chosen);
    else if (event.key === 'Escape' && isShown) close();
    else if (event.key === 'Escape' && typed !== '') change('');
    else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') leave(event);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['search']}>
      <TextInput
        ref={ref}
        size="sm"
        maxLength={200}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${list}-${at}`}
        aria-label={t('offers.search')}
        placeholder={t('offers.search.placeholder')}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => {
          change(currentTarget.value);
          setCaret(currentTarget.selectionStart ?? currentTarget.value.length);
          setOpen(true);
          setAt(-1);
        }}
        onBlur={close}
        onKeyDown={press}
        rightSection={typed !== '' && <CloseButton size="sm" aria-label={t('offers.search.clear')} onClick={() => change('')} />}
      />
      <SuggestionList id={list} suggestions={suggestions} at={at} onChoose={choose} />
      <VisuallyHidden role="status">{isShown ? t('search.suggestions.count', { count: suggestions.length }) : ''}</VisuallyHidden>
    </div>
  );
}
