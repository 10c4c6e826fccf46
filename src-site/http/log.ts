/** Structured log. No personal data: routes without their ids or query, codes, counts, durations. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, detail?: Record<string, unknown>) => void;

/** One JSON object a line, on stderr: stdout is for what a person or a program asked. */
export const logToStderr: Log = (level, event, detail = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...detail })}\n`);
};

/** What an error says, whole, for the log. */
export const describeError = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, ...(error.cause instanceof Error ? { cause: error.cause.message } : {}) }
    : { message: String(error) };
