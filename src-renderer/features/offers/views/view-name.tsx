import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Where the person goes on once the view that they did something with has moved. */
export type NextLine = { line: string | null; onReached: () => void };
type Props = { name: string; line: string; next: NextLine; onShow: () => void };

/** The name of a view, which shows it. It takes the focus where `next` is its line: what was pressed is on another line now, or gone. */
export function ViewName({ name, line, next: { line: next, onReached }, onShow }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const isNext = next === line;
  useEffect(() => {
    if (!isNext) return;
    button.current?.focus();
    onReached();
  }, [isNext, onReached]);
  return (
    <Button ref={button} size="compact-sm" variant="subtle" onClick={onShow}>
      {name}
    </Button>
  );
}
