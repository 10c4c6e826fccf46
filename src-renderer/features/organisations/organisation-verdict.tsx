import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import classes from './organisations.module.css';
import { OrganisationLookup } from './organisation-lookup.tsx';
import { OrganisationGroup } from './organisation-group.tsx';
import { OverrideForm } from './override-form.tsx';
import { VerdictTrail } from './verdict-trail.tsx';
import { useOverride } from './use-override.ts';

/** Whether it is of the ESS: why, by which sources, until when, what contradicts what, what to ask for next. */
export function OrganisationVerdict({ organisation }: { organisation: OrganisationDetail }) {
  const t = useT();
  const format = useFormat();
  const say = useSayEss();
  const [isOpen, setOpen] = useState(false);
  const save = useOverride(organisation);
  const { verdict, override, mayWrite } = organisation;
  const close = () => setOpen(false);
  useCommands([{ id: 'organisations.override', label: 'organisations.override', menu: null, keys: ['v'], enabled: mayWrite && !isOpen, run: () => setOpen(true) }]);
  return (
    <Stack component="section" aria-labelledby="organisation-verdict" gap="xs">
      <Title order={2} id="organisation-verdict">
        {t('organisations.verdict')}
      </Title>
      {override && (
        <>
          <Group gap="sm">
            <span className={classes['code']} data-code={override.code}>
              {t('ess.verdict', { code: override.code })}
            </span>
            <Text>{t('organisations.override.by', { by: override.by, when: format.instant(override.at) })}</Text>
          </Group>
          <Text>{t('organisations.override.because', { reason: override.reason, until: override.until === null ? 'none' : format.day(override.until) })}</Text>
          <Title order={3}>{t('organisations.sourcesSay')}</Title>
        </>
      )}
      <Group gap="sm">
        <span className={classes['code']} data-code={verdict.code}>
          {t('ess.verdict', { code: verdict.code })}
        </span>
        <Text c="dimmed">{t('organisations.on', { on: format.day(verdict.on), expires: verdict.expires === null ? 'none' : format.day(verdict.expires) })}</Text>
      </Group>
      <Text>{say(verdict.reason)}</Text>
      {verdict.contradictions.length > 0 && (
        <Alert color="orange" variant="outline" title={t('organisations.contradictions')}>
          <ul className={classes['plain']}>
            {verdict.contradictions.map((one) => (
              <li key={one.id}>{say(one)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Text>{verdict.nextProof === null ? t('organisations.noProof') : t('organisations.nextProof', { proof: say(verdict.nextProof) })}</Text>
      <Title order={3}>{t('organisations.sources')}</Title>
      {verdict.sources.length === 0 && <Text c="dimmed">{t('organisations.sources.none')}</Text>}
      <ul className={classes['plain']}>
        {verdict.sources.map(({ file, field, on, words }) => (
          <li key={`${file} ${field} ${on} ${words.id}`}>
            {say(words)}{' '}
            <Text span size="sm" c="dimmed">
              {file === 'record' ? t('organisations.source.record') : t('organisations.source', { file, field, on: on === null ? 'none' : format.day(on) })}
            </Text>
          </li>
        ))}
      </ul>
      <VerdictTrail trail={organisation.trail} />
      <OrganisationLookup organisation={organisation} />
      <OrganisationGroup organisation={organisation} />
      {mayWrite && !isOpen && (
        <Group>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('organisations.override')}
          </Button>
          {override && (
            <Button variant="default" onClick={() => void save(null)}>
              {t('organisations.override.remove')}
            </Button>
          )}
        </Group>
      )}
      {isOpen && (
        <OverrideForm
          code={override?.code ?? verdict.code}
          onClose={close}
          onSave={async (wanted) => {
            if (await save(wanted)) close();
          }}
        />
      )}
    </Stack>
  );
}
