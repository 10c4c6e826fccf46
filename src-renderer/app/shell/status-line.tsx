import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk/desk-client.ts';
import { useT } from '../i18n/use-messages.ts';
import { describeSync } from './describe-sync.ts';
import classes from './status-corner.module.css';
import { useNow } from './use-now.ts';

/** The state of the exchanges on one line, for a window whose rail is folded away: it leads to all the rest. */
export function StatusLine() {
  const { orpc } = useDesk();
  const t = useT();
  const { data: status } = useQuery(orpc.sync.status.queryOptions());
  const now = useNow(15_000, status !== undefined && status.held > 0);
  if (!status) return null;
  const { tone, main, failure, todo } = describeSync(status, now);
  const words = [failure, ...todo].filter((sentence) => sentence !== null);
  return (
    <Link to="/sync" className={classes['strip']} data-tone={tone} data-testid="sync-status-line" aria-label={t('app.status.label')}>
      <span className={classes['dot']} aria-hidden="true" />
      <span>{[main, ...words].map(({ key, params }) => t(key, params)).join(' · ')}</span>
    </Link>
  );
}
