import { describeError, logToStderr } from './http/log.ts';

/** Runs `stop` at SIGTERM or SIGINT, then leaves; a second signal leaves at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let asked = false;
  const leave = () => {
    if (asked) process.exit(1);
    asked = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logToStderr('error', 'site.stop_failed', describeError(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}
