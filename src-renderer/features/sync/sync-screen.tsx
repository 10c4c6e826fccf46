import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ConflictSection } from './conflicts/conflict-section.tsx';
import { ConnectForm } from './connect-form.tsx';
import { DiagnosticSection } from './diagnostic/diagnostic-section.tsx';
import { ArrivalSection } from './lists/arrival-section.tsx';
import { DepartureSection } from './lists/departure-section.tsx';
import { OutboxSection } from './lists/outbox-section.tsx';
import { ReviewSection } from './lists/review-section.tsx';
import { SettledSection } from './lists/settled-section.tsx';
import { ProposalSection } from './proposals/proposal-section.tsx';
import { SectionLinks } from './section-links.tsx';
import { SyncSummary } from './sync-summary.tsx';
import { useUndo } from './use-undo.ts';

/** The exchange with the site, in words: what waits, what left, what came, who differs from whom, and what can be done. */
export function SyncScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const undo = useUndo();
  const { data: status } = useQuery(orpc.sync.status.queryOptions());
  const { data: app } = useQuery(orpc.app.status.queryOptions());
  const { data: counts } = useQuery(orpc.sync.counts.queryOptions());
  const { data: proposals } = useQuery(orpc.proposals.counts.queryOptions());
  useCommands([{ id: 'sync.undo', label: 'offers.command.undo', menu: 'edit', keys: ['mod+z', 'u'], run: () => void undo(null) }]);
  if (!status) return null;
  const me = app?.profile === 'open' ? app.userName : '';
  const { left = 0, came = 0, settled = 0 } = counts ?? {};
  return (
    <Stack p="lg" gap="xl" maw="64rem">
      <Title order={1}>{t('sync.title')}</Title>
      <SyncSummary status={status} />
      <Text size="sm">
        {t('valise.link')} <Anchor href="#/valise" underline="always">{t('valise.link.go')}</Anchor>
      </Text>
      {(status.state === 'none' || status.failure?.code === 'unauthorized') && <ConnectForm />}
      <SectionLinks
        counts={{ conflicts: status.conflicts, review: status.toReview, proposals: proposals?.open ?? 0, outbox: status.waiting, departures: left, arrivals: came, settled }}
      />
      <ConflictSection count={status.conflicts} me={me} />
      <ReviewSection count={status.toReview} />
      <ProposalSection />
      <OutboxSection count={status.waiting} />
      <DepartureSection count={left} />
      <ArrivalSection count={came} />
      <SettledSection count={settled} me={me} />
      <DiagnosticSection />
    </Stack>
  );
}
