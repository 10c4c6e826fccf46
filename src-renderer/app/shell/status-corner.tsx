import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/use-messages.ts';
import classes from './status-corner.module.css';
import { useSyncWords } from './use-sync-words.ts';

/** What waits, what left and what failed, in words. The colour beside them says nothing that they do not. */
export function StatusCorner() {
  const t = useT();
  const words = useSyncWords();
  if (!words) return null;
  const { tone, main, failure, todo } = words;
  return (
    <section className={classes['corner']} aria-label={t('app.status.label')} data-tone={tone} data-testid="sync-status">
      <div className={classes['line']}>
        <span className={classes['dot']} aria-hidden="true" />
        <Text size="sm" fw={500}>
          {t(main.key, main.params)}
        </Text>
      </div>
      <div role="status">
        {failure && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t(failure.key)}
          </Text>
        )}
      </div>
      {todo.map(({ key, params }) => (
        <Text key={key} size="sm">
          {t(key, params)}
        </Text>
      ))}
      {(failure !== null || todo.length > 0) && (
        <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/sync" {...props} />}>
          {t('app.status.why')}
        </Anchor>
      )}
    </section>
  );
}
