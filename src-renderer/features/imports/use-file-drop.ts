import { useEffect, useRef, useState } from 'react';

const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Takes a file dropped anywhere in the window. True while one is held above it. */
export function useFileDrop(onFile: (file: File) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    // Entering a child leaves its parent: only their balance says whether the file is still above the window.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth++;
      setOver(enabled);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth--;
      if (depth <= 0) setOver(false);
    };
    // Without this the window would open the file in place of Bureau, even when none is wanted.
    const hold = (event: DragEvent) => {
      if (carriesFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file && enabled) latest.current(file);
    };
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragover', hold);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragover', hold);
      document.removeEventListener('drop', drop);
    };
  }, [enabled]);
  return over;
}
