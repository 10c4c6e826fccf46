import { type KeyboardEvent, useCallback } from 'react';

/** The keys of a form: Ctrl+Enter saves, Escape leaves. */
export function useFormKeys(onSave: () => void, onClose: () => void): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.key === 'Escape') onClose();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [onSave, onClose],
  );
}
