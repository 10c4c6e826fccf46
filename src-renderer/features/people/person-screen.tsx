import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import page from '../../ui/record-page/record-page.module.css';
import { RecordHistory } from '../../ui/record-words/record-history.tsx';
import { splitParagraphs } from '../../ui/split-paragraphs.ts';
import { NearPeople } from './near-people.tsx';
import { PersonFacts } from './person-facts.tsx';

/** Someone who wrote: who, what for, what became of it, those who may be the same person. */
export function PersonScreen() {
  const { id } = useParams({ from: '/people/$id' });
  const { orpc } = useDesk();
  const t = useT();
  const { data: person, isError } = useQuery(orpc.people.get.queryOptions({ input: { id } }));
  const { data: history } = useQuery(orpc.people.history.queryOptions({ input: { id } }));
  return (
    <Stack p="lg" gap="lg" className={page['page']}>
      <Anchor href="#/people" size="sm">
        {t('people.back')}
      </Anchor>
      {isError && <Title order={1}>{t('people.title')}</Title>}
      {isError && <Text>{t('people.gone')}</Text>}
      {!isError && person && (
        <>
          <Title order={1}>{person.name}</Title>
          <div className={page['columns']}>
            <Stack gap="lg">
              <PersonFacts person={person} />
              {person.message !== null && (
                <section aria-labelledby="person-message" lang="fr">
                  <Title order={2} id="person-message">
                    {t('people.message')}
                  </Title>
                  {splitParagraphs(person.message).map(({ text, at }) => (
                    <p key={at} className={page['paragraph']}>
                      {text}
                    </p>
                  ))}
                </section>
              )}
            </Stack>
            <Stack gap="lg">
              <NearPeople key={id} person={person} />
              <section aria-labelledby="person-history">
                <Title order={2} id="person-history">
                  {t('people.history')}
                </Title>
                <RecordHistory entries={history} />
              </section>
            </Stack>
          </div>
        </>
      )}
    </Stack>
  );
}
