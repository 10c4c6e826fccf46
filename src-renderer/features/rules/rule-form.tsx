import { Button, Group, Radio, Stack, Switch, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Rehearsal, TunedRule } from '../../../src-main/contract/desk/rules.ts';
import { findingLevels } from '../../../src-main/domain/findings/finding.ts';
import { changesFindings, hasSameEffect, type RuleTuning, usualTuning } from '../../../src-main/domain/findings/rule-tuning.ts';
import { listOutOfBounds } from '../../../src-main/domain/findings/thresholds.ts';
import { isSameValue } from '../../../src-main/domain/record/merge-fields.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { RehearsalView } from './rehearsal-view.tsx';
import { ThresholdFields } from './threshold-fields.tsx';
import { useRuleActs } from './use-rule-acts.ts';

type Props = { rule: TunedRule; /** What was tried last of this rule: its change is taken up again. */ last: Rehearsal | null; mayTune: boolean };

/** A change of a rule. One that gives other findings is rehearsed first; words alone are not. */
export function RuleForm({ rule, last, mayTune }: Props) {
  const t = useT();
  const [draft, setDraft] = useState<RuleTuning>(last?.tuning ?? rule.tuning);
  const acts = useRuleActs(rule);
  const change = (part: Partial<RuleTuning>) => setDraft((before) => ({ ...before, ...part }));
  const words = (text: string) => (text.trim() === '' ? null : text);
  const isChanged = !isSameValue(draft, rule.tuning);
  const mustRehearse = changesFindings(rule.tuning, draft);
  const isOfDraft = last !== null && hasSameEffect(last.tuning, draft);
  const isRehearsed = isOfDraft && last.state === 'done';
  const isWithinBounds = listOutOfBounds(rule.rule, draft.thresholds).length === 0;
  const mayRehearse = mayTune && isWithinBounds && mustRehearse && !acts.isBusy && !(isOfDraft && last.state === 'running');
  const maySwitchOn = mayTune && isWithinBounds && isChanged && (!mustRehearse || isRehearsed) && !acts.isBusy;
  const goOn = () => {
    if (maySwitchOn) acts.tune(draft);
    else if (mayRehearse) acts.rehearse(draft);
  };
  useCommands([{ id: 'rules.goOn', label: 'rules.goOn', menu: null, keys: ['mod+Enter'], enabled: maySwitchOn || mayRehearse, run: goOn }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    goOn();
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <Stack align="stretch">
          {!mayTune && <Text>{t('rules.notYours')}</Text>}
          <Switch label={t('rules.isOn')} description={t('rules.isOn.help')} checked={draft.isOn} disabled={!mayTune} onChange={(event) => change({ isOn: event.currentTarget.checked })} />
          <Radio.Group label={t('rules.level')} description={t('rules.level.help')} value={draft.level ?? 'own'} onChange={(level) => change({ level: findingLevels.find((one) => one === level) ?? null })}>
            <Group gap="lg" mt="xs">
              <Radio value="own" label={t('rules.level.own')} disabled={!mayTune || !draft.isOn} />
              {findingLevels.map((level) => (
                <Radio key={level} value={level} label={t(`findings.level.${level}`)} disabled={!mayTune || !draft.isOn} />
              ))}
            </Group>
          </Radio.Group>
          <ThresholdFields rule={rule.rule} set={draft.thresholds} isDisabled={!mayTune || !draft.isOn} onChange={(thresholds) => change({ thresholds })} />
          <Textarea
            label={t('rules.why')} description={t('rules.words.help', { words: '{mots}' })} autosize minRows={2} maxLength={600} disabled={!mayTune}
            value={draft.why ?? ''} onChange={(event) => change({ why: words(event.currentTarget.value) })}
          />
          <Textarea
            label={t('rules.letter')} description={t('rules.words.help', { words: '{mots}' })} autosize minRows={2} maxLength={800} disabled={!mayTune}
            value={draft.letter ?? ''} onChange={(event) => change({ letter: words(event.currentTarget.value) })}
          />
          {mayTune && (
            <Group>
              {mustRehearse && (
                <Button type="button" variant={isRehearsed ? 'default' : 'filled'} disabled={!mayRehearse} onClick={() => acts.rehearse(draft)}>
                  {t('rules.rehearse')}
                </Button>
              )}
              <Button type="button" variant={maySwitchOn ? 'filled' : 'default'} disabled={!maySwitchOn} onClick={() => acts.tune(draft)}>
                {t('rules.switchOn')}
              </Button>
              <Button type="button" variant="subtle" disabled={isSameValue(draft, usualTuning)} onClick={() => setDraft(usualTuning)}>
                {t('rules.reset')}
              </Button>
            </Group>
          )}
          <Text size="sm" c="dimmed" role="status">
            {!isChanged ? t('rules.state.same') : !mustRehearse ? t('rules.state.words') : isRehearsed ? t('rules.state.rehearsed') : t('rules.state.mustRehearse')}
          </Text>
        </Stack>
      </form>
      {isOfDraft && mustRehearse && <RehearsalView key={last.id} report={last} onStop={() => acts.stop(last.id)} />}
    </>
  );
}
