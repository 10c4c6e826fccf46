import { use } from 'react';
import { useT } from '../../../app/i18n/use-messages.ts';
import { cutMarks } from './cut-marks.ts';
import { FindingsContext } from './findings-context.ts';
import classes from './findings.module.css';

type Props = { field: string; children: string; /** Where the words stand in their field. */ at?: number };

/** Words of the offer, those that a rule points out underlined: each leads to its explanation, by a click or a key. */
export function MarkedText({ field, children, at = 0 }: Props) {
  const t = useT();
  const shown = use(FindingsContext);
  const findings = shown?.findings.filter((finding) => finding.field === field) ?? [];
  if (shown === null || findings.length === 0) return children;
  return cutMarks(children, at, findings).map(({ text, finding, isFirst }, place) => {
    if (finding === null) return text;
    const { key, level, id } = finding;
    return (
      <a
        // Pieces have no other name than their place, and are all replaced together.
        key={place}
        href={`#${encodeURIComponent(key)}`}
        className={classes['mark']}
        data-finding={isFirst ? key : undefined}
        data-level={level}
        tabIndex={isFirst ? undefined : -1}
        data-chosen={shown.chosen === key || undefined}
        title={t('findings.mark', { name: t(`findings.rule.${id}`), level: t(`findings.level.${level}`) })}
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          shown.explain(key);
        }}
      >
        {text}
      </a>
    );
  });
}
