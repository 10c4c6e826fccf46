import { Button, Stack, Text } from '@mantine/core';
import type { FoundCompany } from '../../../src-main/contract/desk/lookups.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import nearClasses from '../../ui/near/near.module.css';

type Props = { companies: readonly FoundCompany[]; /** Null for who may not write the record. */ onChoose: ((siren: string) => void) | null; onClose: () => void };

/** The companies of a name, among which a person says which one it is. Escape leaves. */
export function LookupAnswers({ companies, onChoose, onClose }: Props) {
  const t = useT();
  return (
    <Stack
      gap="xs"
      align="flex-start"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <ul className={nearClasses['list']}>
        {companies.map((company) => (
          <li key={company.siren}>
            <strong>{company.name}</strong>
            <Facts company={company} />
            {onChoose && (
              <Button size="compact-xs" mt={4} variant="default" aria-label={t('organisations.lookup.chooseOf', { name: company.name, siren: company.siren })} onClick={() => onChoose(company.siren)}>
                {t('organisations.lookup.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="default" onClick={onClose}>
        {t('organisations.lookup.close')}
      </Button>
    </Stack>
  );
}

function Facts({ company: { siren, category, activity, address, rna, isEss, isActive } }: { company: FoundCompany }) {
  const t = useT();
  const more = [address, rna, isEss ? t('organisations.lookup.ess') : null, isActive ? null : t('organisations.lookup.closed')].filter((part) => part !== null);
  return (
    <>
      <Text size="sm">{t('organisations.lookup.facts', { siren, category: category ?? 'none', activity: activity ?? 'none' })}</Text>
      <Text size="sm" c="dimmed">
        {more.join(' · ')}
      </Text>
    </>
  );
}
