import type { ConflictFields, FieldClash } from '../../../../src-main/domain/record/conflict.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeValue, nameField } from '../../../ui/record-words/describe-value.ts';
import { WordDiff } from '../../../ui/word-diff/word-diff.tsx';
import type { Side } from './describe-clash.ts';
import classes from './conflict-card.module.css';

/** Follow from the others of a decision: they would only repeat it. */
const followers = new Set(['claimedBy', 'publishedAt', 'closedAt']);

type Props = { kind: ConflictFields['kind']; unit: readonly FieldClash[]; side: Side };

/** One version of what is chosen at once, with what its author changed of what was there before marked in it. */
export function ClashVersion({ kind, unit, side }: Props) {
  const t = useT();
  const isDeletion = (kind === 'delete_vs_edit' && side === 'mine') || (kind === 'edited_after_delete' && side === 'theirs');
  if (isDeletion) return <p className={classes['value']}>{t('sync.clash.deletion')}</p>;
  const edited = kind === 'edited_after_delete' ? unit.filter(({ base, mine }) => base !== mine) : unit;
  const told = kind === 'decision' ? edited.filter(({ field }) => !followers.has(field)) : edited;
  return told.map((clash) => (
    <div key={clash.field} className={classes['value']}>
      {told.length > 1 && <span className={classes['field']}>{nameField(clash.field, t)}</span>}
      <ClashValue clash={clash} side={side} />
    </div>
  ));
}

function ClashValue({ clash: { field, base, ...sides }, side }: { clash: FieldClash; side: Side }) {
  const t = useT();
  const format = useFormat();
  const value = sides[side];
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
