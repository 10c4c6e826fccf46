import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { NearOrganisation } from '../../../src-main/contract/desk/near-organisations.ts';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { NearItem } from '../../ui/near/near-item.tsx';
import { NearReasons } from '../../ui/near/near-reasons.tsx';
import { NearSection } from '../../ui/near/near-section.tsx';
import classes from '../../ui/near/near.module.css';
import { useTellApart } from './use-tell-apart.ts';

/** The organisations that may be the same as the open one, and why. */
export function NearOrganisations({ organisation }: { organisation: OrganisationDetail }) {
  const { id, mayWrite } = organisation;
  const t = useT();
  const { orpc } = useDesk();
  const { data: found } = useQuery(orpc.organisations.near.queryOptions({ input: { id } }));
  const tellApart = useTellApart(organisation);
  return (
    <NearSection
      title={t('organisations.near')}
      command={{ id: 'organisations.near', label: 'organisations.near.command', keys: ['d'] }}
      found={found}
      words={{
        count: (count) => t('organisations.near.count', { count }),
        most: (shown) => t('organisations.near.most', { shown }),
      }}
      renderOne={(one) => (
        <NearItem
          key={one.id} title={one.name} score={one.score} verdict={t(`organisations.near.verdict.${one.verdict}`)} apart={one.apart}
          acts={mayWrite && <MergeLink id={id} near={one} />}
          onTellApart={mayWrite ? () => void tellApart(one) : null}
          link={
            <Anchor size="sm" className={classes['title']} underline="always" href={`#/organisations/${one.id}`}>
              {one.name}
            </Anchor>
          }
        >
          <Facts near={one} />
        </NearItem>
      )}
    />
  );
}

function MergeLink({ id, near: { id: other, name } }: { id: string; near: NearOrganisation }) {
  const t = useT();
  return (
    <Button component="a" href={`#/organisations/${id}/merge/${other}`} size="compact-xs" mt={4} ml="xs" variant="default" aria-label={t('organisations.merge.startOf', { name })}>
      {t('organisations.merge.start')}
    </Button>
  );
}

/** Where it is, its numbers, and why it is near. */
function Facts({ near: { name, city, territory, siret, rna, score, reasons } }: { near: NearOrganisation }) {
  const t = useT();
  return (
    <>
      <Text size="sm" c="dimmed">
        {[city ?? territory, siret, rna].filter((part) => part !== null).join(' · ')}
      </Text>
      <NearReasons title={name} score={score} reasons={reasons} describe={({ id, figures }) => t(`organisations.near.reason.${id}`, figures)} />
    </>
  );
}
