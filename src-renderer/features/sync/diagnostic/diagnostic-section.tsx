import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../../app/i18n/use-messages.ts';
import { SyncSection } from '../sync-section.tsx';

const DiagnosticPreview = lazy(() => import('./diagnostic-preview.tsx').then(({ DiagnosticPreview }) => ({ default: DiagnosticPreview })));

/** A file for whoever helps, looked at before it is kept. */
export function DiagnosticSection() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <SyncSection name="diagnostic" count={null}>
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
        {t('sync.diagnostic.open')}
      </Button>
      <Suspense>{open && <DiagnosticPreview onClose={() => setOpen(false)} />}</Suspense>
    </SyncSection>
  );
}
