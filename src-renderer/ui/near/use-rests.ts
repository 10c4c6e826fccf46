import { useEffect, useState } from 'react';

/** Someone who only passes from one offer to the next asks nothing more of core. In milliseconds. */
const restsFor = 120;

/** True once the person has stayed on what was opened. */
export function useRests(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), restsFor);
    return () => clearTimeout(timer);
  }, []);
  return rests;
}
