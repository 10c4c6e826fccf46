import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateProblem } from '../../../src-main/domain/letters/check-template.ts';
import type { TemplateName } from '../../../src-main/domain/letters/template.ts';
import { fillSubject } from '../../../src-main/domain/mail/fill-subject.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { fillPreview } from './fill-preview.ts';
import classes from './templates.module.css';
import { useSampleFacts } from './use-sample-facts.ts';

type Props = { name: TemplateName; words: string; problems: readonly TemplateProblem[] };

/** What the words make of a real offer, as its recruiter would read it. */
export function TemplatePreview({ name, words, problems }: Props) {
  const t = useT();
  const { orpc } = useDesk();
  const [skip, setSkip] = useState(0);
  const { data: sample } = useQuery(orpc.letters.sample.queryOptions({ input: { kind: name.kind, skip } }));
  const { data: mail } = useQuery(orpc.letters.settings.queryOptions());
  const facts = useSampleFacts(name, sample ?? null);
  const subject = name.language === 'en' ? mail?.subjectEnglish || mail?.subject : mail?.subject;
  return (
    <section aria-labelledby="template-preview">
      <Title order={2} size="h4" id="template-preview">
        {t('templates.preview')}
      </Title>
      {sample === undefined || facts === undefined ? (
        <Text>{t('app.loading')}</Text>
      ) : (
        <>
          <Group gap="xs" mb="xs">
            <Text size="sm">
              {sample === null ? (
                t(skip === 0 ? 'templates.preview.noOffer' : 'templates.preview.noOther')
              ) : (
                <>
                  {t('templates.preview.on')}{' '}
                  <Anchor inherit underline="always" href={`#/offers?id=${sample.id}`}>
                    {sample.title}
                  </Anchor>
                </>
              )}
            </Text>
            {(sample !== null || skip > 0) && (
              <Button size="compact-xs" variant="default" onClick={() => setSkip(sample === null ? 0 : skip + 1)}>
                {t(sample === null ? 'templates.preview.again' : 'templates.preview.other')}
              </Button>
            )}
          </Group>
          {mail && mail.way !== 'off' && subject && (
            <Text size="sm" mb="xs" lang={name.language}>
              {t('templates.preview.subject', { subject: fillSubject(subject, facts) })}
            </Text>
          )}
          <div className={classes['letter']} lang={name.language} data-testid="template-letter">
            {fillPreview(words, problems, facts).map(({ text, isWrong }, at) => (isWrong ? <mark key={at}>{text}</mark> : text))}
          </div>
        </>
      )}
    </section>
  );
}
