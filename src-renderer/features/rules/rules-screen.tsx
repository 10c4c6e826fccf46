import { Anchor, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { TunedRule } from '../../../src-main/contract/desk/rules.ts';
import { filterByWords } from '../../app/commands/filter-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import classes from './rules.module.css';

/** Every rule of the findings, found by typing: arrows go through the list, Enter opens. */
export function RulesScreen() {
  const t = useT();
  const navigate = useNavigate();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.rules.list.queryOptions());
  const [words, setWords] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const found = filterByWords(data?.rules ?? [], ({ rule }) => `${t(`findings.rule.${rule}`)} ${rule}`, words);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const [first] = found;
    if (event.key === 'Enter' && at === -1 && first) void navigate({ to: '/settings/rules/$rule', params: { rule: first.rule } });
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = links[at + step];
    if (next) next.focus();
    else if (step === -1) event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <Stack p="lg" gap="md" maw="48rem">
      <Anchor href="#/settings" size="sm">
        {t('rules.toSettings')}
      </Anchor>
      <Title order={1}>{t('rules.title')}</Title>
      <Text>{t('rules.about')}</Text>
      <Anchor href="#/settings/rules/amounts" style={{ alignSelf: 'flex-start' }}>
        {t('amounts.title')}
      </Anchor>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its arrows go from the words to the links: the focus is never here */}
      <div onKeyDown={press}>
        <TextInput data-autofocus label={t('rules.search')} description={t('rules.search.help')} value={words} maxLength={100} onChange={(event) => setWords(event.currentTarget.value)} />
        <Text size="sm" c="dimmed" role="status" my="xs">
          {data && t('rules.count', { count: found.length })}
        </Text>
        <ul ref={list} className={classes['list']} aria-label={t('rules.title')}>
          {found.map((rule) => (
            <RuleLine key={rule.rule} rule={rule} />
          ))}
        </ul>
      </div>
    </Stack>
  );
}

function RuleLine({ rule: { rule, tuning, changed } }: { rule: TunedRule }) {
  const t = useT();
  const format = useFormat();
  const isOwnLevel = tuning.isOn && tuning.level !== null;
  return (
    <li>
      <Anchor inherit underline="always" href={`#/settings/rules/${rule}`}>
        {t(`findings.rule.${rule}`)}
      </Anchor>
      <Text span size="sm" c="dimmed">
        {rule}
      </Text>
      {!tuning.isOn && <span className={classes['tag']}>{t('rules.off')}</span>}
      {isOwnLevel && <span className={classes['tag']}>{t(`findings.level.${tuning.level!}`)}</span>}
      {tuning.thresholds !== null && <span className={classes['tag']}>{t('rules.ownThresholds')}</span>}
      {(tuning.why !== null || tuning.letter !== null) && <span className={classes['tag']}>{t('rules.ownWords')}</span>}
      {changed && (
        <Text span size="sm" c="dimmed">
          {t('rules.changed', { by: changed.by, when: format.instant(changed.at) })}
        </Text>
      )}
    </li>
  );
}
