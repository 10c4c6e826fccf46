import { describeError, logToStderr } from './http/log.ts';

/** Runs `stop` at SIGTERM or SIGINT, then leaves; asked a second time, it leaves at once. Answers how to ask. */
export function stopOnSignals(stop: () => Promise<void>): () => void {
  let asked = false;
  const leave = () => {
    if (asked) return;
    asked = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logToStderr('error', 'site.stop_failed', describeError(error));
        process.exit(1);
      },
    );
  };
  const insist = () => {
    if (asked) process.exit(1);
    leave();
  };
  process.on('SIGTERM', insist);
  process.on('SIGINT', insist);
  return leave;
}
