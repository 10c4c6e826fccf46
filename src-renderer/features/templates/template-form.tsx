import { Button, Group, Kbd, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { checkTemplate, isGrave, longestTemplate } from '../../../src-main/domain/letters/check-template.ts';
import type { TemplateName } from '../../../src-main/domain/letters/template.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { PlaceButtons } from './place-buttons.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateProblems } from './template-problems.tsx';
import classes from './templates.module.css';
import { useWriteTemplate } from './use-write-template.ts';

type Props = { name: TemplateName; /** The words that Bureau comes with. */ shipped: string; /** Those of the team, if it has its own. */ own: string | null; mayWrite: boolean };

/** The words of a letter, with what is wrong with them and what they make of an offer. What is being written stays when a colleague's words arrive. */
export function TemplateForm({ name, shipped, own, mayWrite }: Props) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const standing = own ?? shipped;
  const [draft, setDraft] = useState<string | null>(null);
  const { write, isBusy } = useWriteTemplate(name);
  const words = draft ?? standing;
  const problems = checkTemplate(words, name.kind, name.language);
  const isChanged = draft !== null && draft.trim() !== standing;
  const maySave = mayWrite && isChanged && !isBusy && words.trim() !== '' && !problems.some(isGrave);
  const mayRestore = mayWrite && !isBusy && (own !== null || isChanged);
  const save = () => {
    if (!maySave) return;
    const text = words.trim();
    // Bureau's own words are not kept: those of a later version stand in their place.
    write(text === shipped ? null : text, { onWritten: () => setDraft(null), onUndone: () => undefined });
  };
  const restore = () => {
    if (!mayRestore) return;
    const before = draft;
    setDraft(null);
    if (own !== null) write(null, { onWritten: () => undefined, onUndone: () => setDraft(before) });
    field.current?.focus();
  };
  useCommands([
    { id: 'templates.save', label: 'templates.save', menu: null, keys: ['mod+Enter'], enabled: maySave, run: save },
    { id: 'templates.restore', label: 'templates.restore', menu: null, keys: ['mod+shift+e'], enabled: mayRestore, run: restore },
  ]);
  const insert = (place: string) => {
    const { current } = field;
    if (current === null) return;
    current.setRangeText(place, current.selectionStart, current.selectionEnd, 'end');
    setDraft(current.value);
    current.focus();
  };
  const select = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <div className={classes['halves']}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {mayWrite && <PlaceButtons name={name} onInsert={insert} />}
          <Textarea
            ref={field} data-autofocus label={t('templates.words')} autosize minRows={12} maxRows={28} maxLength={longestTemplate} lang={name.language} readOnly={!mayWrite}
            error={problems.some(isGrave)} aria-describedby="template-problems" value={words} onChange={({ currentTarget: { value } }) => setDraft(value)}
          />
          <TemplateProblems problems={problems} words={words} language={name.language} onSelect={select} />
          {mayWrite && (
            <>
              <Group>
                <Button type="submit" disabled={!maySave}>
                  {t('templates.save')}
                </Button>
                <Button type="button" variant="default" disabled={!mayRestore} onClick={restore}>
                  {t('templates.restore')}
                </Button>
                <Button type="button" variant="subtle" disabled={!isChanged} onClick={() => setDraft(null)}>
                  {t('templates.reset')}
                </Button>
              </Group>
              <Text size="xs" c="dimmed">
                <Kbd size="xs">{t('commands.key.mod')}</Kbd> + <Kbd size="xs">{t('commands.key.Enter')}</Kbd> {t('templates.keySaves')} <Kbd size="xs">{t('commands.key.mod')}</Kbd> + <Kbd size="xs">{t('commands.key.shift')}</Kbd> +{' '}
                <Kbd size="xs">E</Kbd> {t('templates.keyRestores')}
              </Text>
            </>
          )}
        </Stack>
      </form>
      <TemplatePreview name={name} words={words} problems={problems} />
    </div>
  );
}
