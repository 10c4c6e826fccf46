import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';
import { isMessageKey } from '../../app/i18n/messages.ts';

const days = new Set(['startsOn', 'endsOn', 'applyBy', 'datedOn', 'feeReceivedOn']);
const moneys = new Set(['payMin', 'payMax', 'feeCents', 'amountCents']);
const moments = new Set(['receivedAt', 'publishedAt', 'closedAt']);
const families: Record<string, string> = { state: 'state', contractType: 'contract', source: 'source', remote: 'remote', payPeriod: 'period', sort: 'column', letterLanguage: 'letter.language' };
const choices: Record<string, string> = { states: 'state', contractTypes: 'contract', sources: 'source', territories: 'territory' };

/** The value of a field in words: what stands in the history and beside an edit. */
export function describeValue(field: string, value: unknown, t: Translate, format: Formats): string {
  if (value === null || value === undefined || value === '') return t('offers.history.empty');
  if (typeof value === 'boolean') return t(value ? 'app.yes' : 'app.no');
  if (typeof value === 'number') return moneys.has(field) ? format.money(value) : format.number(value);
  if (field === 'decision') return describeDecision(value, t);
  if (field === 'essOverride') return describeOverride(value, t, format);
  if (field === 'articleOne' || field === 'registryMention' || field === 'identifiersKept') return describeSigned(value, t, format);
  if (field === 'files') return (value as { name?: unknown }[]).map(({ name }) => String(name)).join(', ') || t('offers.history.empty');
  if (field === 'setAside') return t('findings.aside', { count: (value as unknown[]).length });
  if (field === 'distinctFrom' || field === 'distinctContacts') return t('near.apart.others', { count: (value as unknown[]).length });
  if (field === 'mergedFrom') return format.names((value as { name: string }[]).map(({ name }) => name)) || t('offers.history.empty');
  if (field === 'versions') return t('line.versions.count', { count: (value as unknown[]).length });
  if (field === 'comments') return t('comments.count', { count: (value as unknown[]).length });
  if (field === 'secondLooks') return t('looks.count', { count: (value as unknown[]).length });
  if (field === 'lookAsked' || field === 'verdictOf') return t('app.yes');
  if (field === 'outcomesAsked' || field === 'outcomes' || field === 'publicationLinks' || field === 'recruiterActs') return format.number((value as unknown[]).length);
  if (field === 'outcomeSettled' || field === 'followUpStopped') return format.instant((value as { at: string }).at);
  if (field === 'cites') return format.list((value as { articles?: { number: number }[] }).articles?.map(({ number }) => t('line.article', { number })) ?? []) || t('line.none');
  if (field === 'closing') return describeClosing(value, t);
  if (field === 'correctionLink') return describeLink(value, t, format);
  if (field === 'corrected') return format.instant((value as { at: string }).at);
  if (field in choices && Array.isArray(value)) return format.names(value.map((one: unknown) => nameChoice(choices[field], one, t))) || t('offers.history.empty');
  if (field === 'thresholds') return describeThresholds(value, t, format);
  if (field === 'columns') return describeColumns(value, t, format);
  if (typeof value !== 'string') return JSON.stringify(value);
  const level = `findings.level.${value}`;
  if (field === 'level' && isMessageKey(level)) return t(level);
  const key = `offers.${families[field]}.${value}`;
  if (field in families && isMessageKey(key)) return t(key);
  if (days.has(field)) return format.day(value);
  if (moments.has(field)) return format.instant(value);
  return value;
}

function describeOverride(value: unknown, t: Translate, format: Formats): string {
  const { code, reason, until } = value as { code?: unknown; reason?: unknown; until?: unknown };
  return t('organisations.override.words', { code: String(code), reason: String(reason), until: typeof until === 'string' ? format.day(until) : 'none' });
}

const nameChoice = (family: string | undefined, value: unknown, t: Translate): string => {
  const key = `offers.${family}.${String(value)}`;
  return isMessageKey(key) ? t(key) : String(value);
};

function describeColumns(value: unknown, t: Translate, format: Formats): string {
  const { shown = {} } = value as { shown?: Record<string, boolean> };
  return format.names(Object.keys(shown).filter((id) => shown[id]).map((id) => nameChoice('column', id, t))) || t('offers.history.empty');
}

/** Those of a later version of Bureau keep their code. */
function describeThresholds(value: unknown, t: Translate, format: Formats): string {
  const said = Object.entries(value as Record<string, number>).map(([id, set]) => {
    const key = `rules.threshold.${id}`;
    return t('rules.threshold.value', { name: isMessageKey(key) ? t(key) : id, value: set });
  });
  return format.names(said) || t('offers.history.empty');
}

/** What a person has read or accepted; the page of the record says it whole. */
function describeSigned(value: unknown, t: Translate, format: Formats): string {
  const { by, at } = value as { by: string; at: string };
  return t('organisations.signed', { by, when: format.instant(at) });
}

function describeLink(value: unknown, t: Translate, format: Formats): string {
  const { until, remindedAt } = value as { until: string; remindedAt: string | null };
  return remindedAt === null ? t('offers.history.link', { day: format.day(until) }) : t('offers.history.linkToRemind', { day: format.day(remindedAt) });
}

function describeClosing(value: unknown, t: Translate): string {
  const { motive } = value as { motive?: unknown };
  const key = `offers.motive.${String(motive)}`;
  return isMessageKey(key) ? t(key) : String(motive);
}

function describeDecision(value: unknown, t: Translate): string {
  const { kind, reason } = value as { kind?: unknown; reason?: unknown };
  const word = { accept: 'accepted', refuse: 'refused', askCorrections: 'corrections' }[String(kind)];
  const key = `offers.state.${word}`;
  const why = `offers.reason.${String(reason)}`;
  return [isMessageKey(key) ? t(key) : '', isMessageKey(why) ? t(why) : ''].filter(Boolean).join(', ');
}

/** The name of a field; a field of a later version of Bureau keeps its own. */
export function nameField(field: string, t: Translate): string {
  const key = `offers.field.${field}`;
  const other = `sync.field.${field}`;
  return isMessageKey(key) ? t(key) : isMessageKey(other) ? t(other) : field;
}
