import { useT } from '../../../app/i18n/use-messages.ts';
import type { GrappeLine } from './collapse-grappes.ts';
import classes from './grappe-mark.module.css';

/** Before the title of a card: how many offers it stands for, and a way to open it out with the mouse; the key is Shift+G. */
export function GrappeMark({ line, onToggle }: { line: GrappeLine | undefined; onToggle: () => void }) {
  const t = useT();
  if (line === undefined) return null;
  if (line.kind === 'member')
    return (
      <span className={classes['member']} role="img" aria-label={t('near.card.member')}>
        ↳
      </span>
    );
  return (
    <button
      type="button"
      // The grid has one stop for Tab: its rows.
      tabIndex={-1}
      className={classes['card']}
      aria-expanded={line.isOpen}
      aria-label={t('near.card', { count: line.count })}
      title={t(line.isOpen ? 'near.card.fold' : 'near.card.unfold')}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <span aria-hidden>{line.isOpen ? '▾' : '▸'}</span> {line.count}
    </button>
  );
}
