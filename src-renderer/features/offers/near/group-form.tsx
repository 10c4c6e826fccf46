import { Radio, Text } from '@mantine/core';
import { useState } from 'react';
import type { GroupMember, OfferGroup } from '../../../../src-main/contract/desk/near-offers.ts';
import type { DecisionInput, OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import type { LetterLanguage } from '../../../../src-main/domain/letters/letter-language.ts';
import type { RefusalReason } from '../../../../src-main/domain/offer/offer-decision.ts';
import { listOfferActions } from '../../../../src-main/domain/offer/offer-moves.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useCited, type WrittenArticles } from '../../../ui/line/use-cited.ts';
import { fillLetter } from '../../../../src-main/domain/offer/fill-letter.ts';
import { useLetterWords } from '../letters/use-letter-words.ts';
import { DecisionPanel } from '../panels/decision-panel.tsx';
import { RefusalReasonFields } from '../panels/refusal-reason.tsx';
import { getLanguage, useLetter } from '../panels/use-letter.ts';
import { useEvidence } from '../precedents/use-evidence.ts';
import { GroupMembers } from './group-members.tsx';
import type { GroupKind } from './use-decide-group.ts';

type Props = {
  group: OfferGroup;
  offer: OfferDetail;
  onDecide: (kind: GroupKind, members: readonly GroupMember[], makeDecision: (member: GroupMember) => DecisionInput) => void;
  onClose: () => void;
};

const kinds = ['refuse', 'accept'] as const satisfies readonly GroupKind[];

/** Which offers of the grappe, what of them, and the letter. */
export function GroupForm({ group: { members, isCut }, offer, onDecide, onClose }: Props) {
  const t = useT();
  const writeLetter = useLetterWords();
  const [kind, setKind] = useState<GroupKind>('refuse');
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [articles, setArticles] = useState<WrittenArticles>(null);
  const cited = useCited({ reason, evidence: useEvidence(offer), written: articles, onWrite: setArticles });
  const [language, setLanguage] = useState<LetterLanguage | null>(null);
  const inLanguage = { proposed: offer.letterLanguage, chosen: language, choose: setLanguage };
  const [written, setWritten] = useState<string | null>(null);
  const canDecide = ({ state }: GroupMember) => listOfferActions(state).includes(kind);
  // What one member alone is forbidden for is not what was read of the open offer.
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(() => new Set(members.filter((member) => member.isApart || isWorse(member, members[0])).map(({ id }) => id)));
  const chosen = members.filter((member) => canDecide(member) && !unticked.has(member.id));
  const template = kind === 'accept' ? 'accept' : reason && (`refuse.${reason}` as const);
  const letter = useLetter(template, offer.fields, inLanguage, { articles: cited.quote[getLanguage(inLanguage)] }, { letter: written, onWrite: setWritten });
  // Without a choice, each recruiter is written to in their own language.
  const write = ({ title, employerName, contactName, letterLanguage }: GroupMember) => {
    const used = written === null ? (language ?? letterLanguage) : getLanguage(inLanguage);
    const words = template === null ? undefined : writeLetter?.(template);
    const { template: text, nameless } = (used === 'en' ? words?.english : words) ?? { template: '', nameless: '' };
    return { letter: (written ?? fillLetter(text, { title, employerName, contactName, corrections: '', articles: cited.quote[used] }, nameless)) || null, language: used };
  };
  const confirm = () => {
    if (kind === 'accept') onDecide(kind, chosen, (member) => ({ kind, id: member.id, ...write(member) }));
    else if (reason !== null) onDecide(kind, chosen, (member) => ({ kind, id: member.id, reason, articles: cited.choice, ...write(member) }));
  };
  const obstacle = writeLetter === null ? t('app.loading') : chosen.length === 0 ? t('near.group.nothing') : kind === 'accept' ? null : reason === null ? t('offers.panel.noReason') : cited.obstacle;
  const toggle = (id: string) => {
    const next = new Set(unticked);
    if (!next.delete(id)) next.add(id);
    setUnticked(next);
  };
  return (
    <DecisionPanel
      kind={kind}
      words={{ heading: t('near.group.heading'), letterHelp: t('near.group.letterHelp'), confirm: t(`near.group.confirm.${kind}`, { count: chosen.length }) }}
      letter={letter}
      languageHelp={t('near.group.languageHelp')}
      obstacle={obstacle}
      isReading={chosen.length > 0 && (writeLetter === null || (kind === 'refuse' && reason !== null && cited.isReading))}
      onClose={onClose}
      onConfirm={confirm}
    >
      <Text size="sm" c="dimmed">
        {t('near.group.help')}
      </Text>
      <GroupMembers members={members} open={offer.id} chosen={new Set(chosen.map(({ id }) => id))} canDecide={canDecide} onToggle={toggle} />
      {isCut && <Text size="sm">{t('near.group.cut', { count: members.length })}</Text>}
      <Radio.Group label={t('near.group.kind')} value={kind} onChange={(value) => setKind(value === 'accept' ? 'accept' : 'refuse')}>
        {kinds.map((one) => (
          <Radio key={one} size="sm" mt={4} value={one} label={t(`near.group.kind.${one}`)} />
        ))}
      </Radio.Group>
      {kind === 'refuse' && <RefusalReasonFields reason={reason} onReason={setReason} cited={cited} />}
    </DecisionPanel>
  );
}

/** Something forbids it that does not forbid the open offer. */
const isWorse = ({ blocking }: GroupMember, open: GroupMember | undefined): boolean => blocking.some((rule) => !open?.blocking.includes(rule));
