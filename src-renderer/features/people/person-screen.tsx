import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { PlainText } from '../../ui/record-page/plain-text.tsx';
import { RecordPage } from '../../ui/record-page/record-page.tsx';
import { TitledSection } from '../../ui/titled-section.tsx';
import { HistorySection } from '../../ui/record-words/history-section.tsx';
import { FeeSection } from './fee-section.tsx';
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
    <RecordPage
      list={{ href: '#/people', back: t('people.back'), title: t('people.title') }}
      gone={t('people.gone')}
      isGone={isError}
      title={person?.name}
      main={
        person && (
          <>
            <PersonFacts person={person} />
            {person.fee && <FeeSection key={id} person={person} fee={person.fee} />}
            {person.message !== null && (
              <TitledSection title={t('people.message')} lang="fr">
                <PlainText text={person.message} />
              </TitledSection>
            )}
          </>
        )
      }
      beside={
        person && (
          <>
            <NearPeople key={id} person={person} />
            <HistorySection title={t('people.history')} entries={history} />
          </>
        )
      }
    />
  );
}
