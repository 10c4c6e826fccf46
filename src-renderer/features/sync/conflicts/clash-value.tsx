import type { ConflictDetail } from '../../../../src-main/contract/desk/sync.ts';
import type { FieldClash } from '../../../../src-main/domain/record/conflict.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeValue, nameField } from '../../../ui/record-words/describe-value.ts';
import { WordDiff } from '../../../ui/word-diff/word-diff.tsx';
import type { Side } from './describe-clash.ts';
import classes from './conflict-card.module.css';

/** Follow from the others of a decision: they would only repeat it. */
const followers = new Set(['claimedBy', 'publishedAt', 'closedAt']);

/** `now`: what the record holds, where that is neither of the two. */
type Props = { conflict: ConflictDetail; unit: readonly FieldClash[]; side: Side | 'now' };

/** One version of what is chosen at once, with what its author changed of what was there before marked in it. */
export function ClashVersion({ conflict: { kind, current }, unit, side }: Props) {
  const t = useT();
  const isDeletion = (kind === 'delete_vs_edit' && side === 'mine') || (kind === 'edited_after_delete' && side === 'theirs') || (side === 'now' && current === null);
  if (isDeletion) return <p className={classes['value']}>{t('sync.clash.deletion')}</p>;
  const edited = kind === 'edited_after_delete' ? unit.filter(({ base, mine }) => base !== mine) : unit;
  const told = kind === 'decision' ? edited.filter(({ field }) => !followers.has(field)) : edited;
  return told.map((clash) => (
    <div key={clash.field} className={classes['value']}>
      {told.length > 1 && <span className={classes['field']}>{nameField(clash.field, t)}</span>}
      <ClashValue clash={clash} value={side === 'now' ? current?.[clash.field] : clash[side]} />
    </div>
  ));
}

function ClashValue({ clash: { field, base }, value }: { clash: FieldClash; value: unknown }) {
  const t = useT();
  const format = useFormat();
  const isText = typeof value === 'string' && typeof base === 'string' && describeValue(field, value, t, format) === value;
  const letter = field === 'decision' && typeof value === 'object' && value !== null && 'letter' in value ? value['letter'] : null;
  return (
    <>
      {isText ? <WordDiff before={base} after={value} /> : <span className={classes['words']}>{describeValue(field, value, t, format)}</span>}
      {typeof letter === 'string' && (
        <blockquote className={classes['letter']} lang="fr">
          {letter}
        </blockquote>
      )}
    </>
  );
}
