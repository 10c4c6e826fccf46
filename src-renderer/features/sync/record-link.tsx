import { Anchor } from '@mantine/core';
import { readAmountName } from '../../../src-main/domain/findings/team-amount.ts';
import { readTemplateName } from '../../../src-main/domain/letters/template.ts';
import type { Entity } from '../../../src-main/domain/record/entity.ts';
import { isMessageKey } from '../../app/i18n/messages.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { nameLetter } from '../templates/name-letter.ts';

/** A record by its title, which leads to it where it has a screen. */
export function RecordLink({ entity, id, title }: { entity: Entity; id: string; title: string }) {
  const t = useT();
  const words = title || t('sync.record.untitled');
  if (entity === 'rule') return <RuleLink rule={title} />;
  if (entity === 'article') return <Anchor inherit underline="always" href={`#/settings/line/${title}`}>{t('line.article', { number: Number(title) })}</Anchor>;
  if (entity === 'wording') return <Anchor inherit underline="always" href="#/settings">{t('sync.entity.wording')}</Anchor>;
  if (entity === 'template') return <TemplateLink name={title} />;
  const address = title ? findRecordAddress(entity, id) : null;
  return address === null ? words : <Anchor inherit underline="always" href={address}>{words}</Anchor>;
}

/** Where a record that stands by itself is opened; null for what a screen of its own does not show. */
export function findRecordAddress(entity: Entity, id: string): string | null {
  if (entity === 'offer') return getOfferAddress(id);
  if (entity === 'organisation') return `#/organisations/${id}`;
  if (entity === 'press') return `#/press/${id}`;
  return entity === 'membership' || entity === 'correspondent' ? `#/people/${id}` : null;
}

/** A letter by what it is for; one of a later version of Bureau keeps its code. */
function TemplateLink({ name }: { name: string }) {
  const t = useT();
  const found = readTemplateName(name);
  if (found === null) return name;
  const { kind, language } = found;
  return (
    <Anchor inherit underline="always" href={`#/settings/templates/${language}/${kind}`}>
      {t(`templates.link.${language}`, { letter: nameLetter(kind, t) })}
    </Anchor>
  );
}

/** A rule by its name in words, a line of the amounts of law by its table and day; one of a later version of Bureau keeps its code. */
function RuleLink({ rule }: { rule: string }) {
  const t = useT();
  const format = useFormat();
  const line = readAmountName(rule);
  if (line !== null) return <Anchor inherit underline="always" href="#/settings/rules/amounts">{t('amounts.line', { table: t(`amounts.table.${line.table}`), day: format.day(line.from) })}</Anchor>;
  const key = `findings.rule.${rule}`;
  return isMessageKey(key) ? <Anchor inherit underline="always" href={`#/settings/rules/${rule}`}>{t(key)}</Anchor> : rule;
}

/** Where an offer is opened, from a screen that is not the list; `edit` opens its form. */
export const getOfferAddress = (id: string, edit = false): string => `#/offers?id=${id}${edit ? '&edit=true' : ''}`;
