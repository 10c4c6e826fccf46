import { useT } from '../../app/i18n/use-messages.ts';
import { diffWords, shortenSame } from './diff-words.ts';
import classes from './word-diff.module.css';

type Props = { before: string; after: string };

/** A text with what was added and removed marked in it: by a line and a colour, and in words for a screen reader. */
export function WordDiff({ before, after }: Props) {
  const t = useT();
  return (
    <span className={classes['text']}>
      {shortenSame(diffWords(before, after)).map(({ kind, text }, place) => {
        // A part has no other name than its place; all are replaced together.
        if (kind === 'same') return <span key={place}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={place} className={classes[kind]}>
            <span className="bureau-hidden">{t(`app.diff.${kind}`)} </span>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}
