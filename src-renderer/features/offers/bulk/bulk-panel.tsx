import { Group, Radio, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BulkDecision } from '../../../../src-main/contract/desk/bulk.ts';
import type { OfferQuery } from '../../../../src-main/contract/desk/offers.ts';
import { bulkActs, type BulkAct } from '../../../../src-main/domain/offer/bulk.ts';
import type { ChosenMotive } from '../../../../src-main/domain/offer/closing-motives.ts';
import type { RefusalReason } from '../../../../src-main/domain/offer/offer-decision.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useCited, type WrittenArticles } from '../../../ui/line/use-cited.ts';
import { isOfReminders } from '../reminders.tsx';
import { DecisionPanel } from '../panels/decision-panel.tsx';
import { listCorrections } from '../panels/list-corrections.ts';
import { type Marked, MarkedFields } from '../panels/marked-fields.tsx';
import { MotiveChoice } from '../panels/motive-choice.tsx';
import { RefusalReasonFields } from '../panels/refusal-reason.tsx';
import type { OfferActs } from '../use-offer-acts.ts';
import { BulkPreview } from './bulk-preview.tsx';
import { BulkResults } from './bulk-results.tsx';
import { useBulkEvidence } from './use-bulk-evidence.ts';
import { useBulkLetter } from './use-bulk-letter.ts';
import { useBulkRun } from './use-bulk-run.ts';

type Props = { query: OfferQuery; acts: OfferActs; onClose: () => void };

/** One act on all the offers of the list, as it stood when the panel was opened: seen before, done at once, taken back at once. */
export function BulkPanel({ query: shown, acts, onClose }: Props) {
  const t = useT();
  // What was previewed is what is decided, whatever the list becomes.
  const [query] = useState(shown);
  const [act, setAct] = useState<BulkAct>(() => (isOfReminders(shown.text) ? 'remind' : 'refuse'));
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [motive, setMotive] = useState<ChosenMotive | null>(null);
  const [articles, setArticles] = useState<WrittenArticles>(null);
  const [marked, setMarked] = useState<Marked>({});
  const [name, setName] = useState<string | null>(null);
  const letter = useBulkLetter(act === 'accept' || act === 'askCorrections' || act === 'remind' ? act : act === 'refuse' && reason !== null ? `refuse.${reason}` : null);
  const run = useBulkRun(query, act);
  const cited = useCited({ reason, evidence: useBulkEvidence(run), written: articles, onWrite: setArticles });
  const { report } = run;
  if (report !== undefined && (report.state === 'applying' || report.state === 'applied' || report.done > 0 && report.state !== 'reading' && report.state !== 'ready'))
    return <BulkResults report={report} acts={acts} onStop={run.stop} onClose={onClose} />;

  const { corrections, words: correctionWords } = listCorrections(marked, letter.words.fr ?? t);
  const count = report?.chosen ?? 0;
  const proposed = t(`bulk.name.${act}`, { count });
  const lacking = (): string | null => {
    switch (act) {
      case 'close':
        return motive === null ? t('offers.panel.noMotive') : null;
      case 'askCorrections':
        return corrections.length === 0 ? t('offers.panel.noField') : null;
      case 'refuse':
        return reason === null ? t('offers.panel.noReason') : cited.obstacle;
      default:
        return null;
    }
  };
  const hasLetter = act === 'accept' || act === 'refuse' || act === 'askCorrections' || act === 'remind';
  const obstacle = run.failed ? t('bulk.failed') : report?.state !== 'ready' ? t('bulk.reading') : count === 0 ? t('bulk.nothing') : hasLetter && !letter.model.isThere ? t('app.loading') : lacking();
  const confirm = () => {
    const decide = (): BulkDecision | null => {
      switch (act) {
        case 'accept':
          return { kind: act, ...letter.withQuote({ fr: '', en: '' }) };
        case 'askCorrections':
          return { kind: act, corrections, ...letter.withQuote({ fr: correctionWords, en: listCorrections(marked, letter.words.en ?? t).words }) };
        case 'remind':
          return { kind: act, ...letter.withListing() };
        case 'close':
          return motive === null ? null : { kind: act, motive };
        case 'refuse':
          return reason === null ? null : { kind: act, reason, articles: cited.choice, ...letter.withQuote(cited.quote) };
        default:
          return { kind: act };
      }
    };
    const decision = decide();
    if (decision !== null) run.apply((name ?? proposed).trim() || proposed, decision);
  };
  return (
    <DecisionPanel
      kind="refuse"
      level={2}
      words={{ heading: t('bulk.heading'), letterHelp: t(act === 'askCorrections' || act === 'remind' ? 'bulk.letterHelp.corrections' : 'bulk.letterHelp'), confirm: t(`bulk.confirm.${act}`, { count }) }}
      letter={hasLetter ? letter.model : null}
      languageHelp={t('bulk.languageHelp')}
      obstacle={obstacle}
      onClose={onClose}
      onConfirm={confirm}
    >
      <Radio.Group label={t('bulk.act')} value={act} onChange={(value) => setAct(bulkActs.find((one) => one === value) ?? 'refuse')}>
        <Group gap="sm" mt={4}>
          {bulkActs.map((one) => (
            <Radio key={one} size="sm" value={one} label={t(`bulk.act.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      {act === 'askCorrections' && (
        <MarkedFields
          help={t('bulk.fieldsHelp')}
          marked={marked}
          onToggle={(field) => setMarked(({ [field]: comment, ...rest }) => (comment === undefined ? { ...rest, [field]: '' } : rest))}
          onComment={(field, comment) => setMarked({ ...marked, [field]: comment })}
        />
      )}
      {act === 'remind' && <Text size="sm">{t('bulk.remindHelp')}</Text>}
      {act === 'close' && <MotiveChoice motive={motive} onMotive={setMotive} />}
      {act === 'refuse' && <RefusalReasonFields reason={reason} onReason={setReason} cited={cited} />}
      <TextInput size="sm" label={t('bulk.name')} description={t('bulk.name.help')} maxLength={200} value={name ?? proposed} onChange={({ currentTarget: { value } }) => setName(value)} />
      <BulkPreview key={act} run={run} />
    </DecisionPanel>
  );
}
