import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/use-messages.ts';
import classes from './status-corner.module.css';
import { useSyncWords } from './use-sync-words.ts';

/** The state of the exchanges on one line, for a window whose rail is folded away: it leads to all the rest. */
export function StatusLine() {
  const t = useT();
  const words = useSyncWords();
  if (!words) return null;
  const { tone, main, failure, todo } = words;
  const sentences = [main, failure, ...todo].filter((sentence) => sentence !== null);
  return (
    <Link to="/sync" className={classes['strip']} data-tone={tone} data-testid="sync-status-line">
      <span className="bureau-hidden">{t('app.status.label')} </span>
      <span className={classes['dot']} aria-hidden="true" />
      <span>{sentences.map(({ key, params }) => t(key, params)).join(' · ')}</span>
    </Link>
  );
}
