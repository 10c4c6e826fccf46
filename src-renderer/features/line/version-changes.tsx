import { Text } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';
import type { ShownVersion } from '../../ui/line/use-line.ts';
import { diffWords } from './diff-words.ts';
import classes from './line.module.css';

/** What a version changed of the one before it; all of it where it is the first. */
export function VersionChanges({ before, after }: { before: ShownVersion | undefined; after: ShownVersion }) {
  const t = useT();
  if (before === undefined)
    return (
      <>
        <Text fw={600}>{after.title}</Text>
        <Text className={classes['text']}>{after.text}</Text>
      </>
    );
  return (
    <>
      {before.isInForce !== after.isInForce && <Text fs="italic">{t(after.isInForce ? 'line.version.restored' : 'line.version.repealed')}</Text>}
      {before.title !== after.title && <Changed before={before.title} after={after.title} />}
      {before.text !== after.text && <Changed before={before.text} after={after.text} />}
    </>
  );
}

function Changed({ before, after }: { before: string; after: string }) {
  const t = useT();
  return (
    <p className={classes['text']}>
      {diffWords(before, after).map(({ kind, text }, at) =>
        kind === 'same' ? (
          text
        ) : kind === 'removed' ? (
          <del key={at}>
            <span className="bureau-hidden">{t('line.diff.removed')} </span>
            {text}
          </del>
        ) : (
          <ins key={at}>
            <span className="bureau-hidden">{t('line.diff.added')} </span>
            {text}
          </ins>
        ),
      )}
    </p>
  );
}
