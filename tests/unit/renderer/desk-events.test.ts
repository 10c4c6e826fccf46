import { describe, expect, it, vi } from 'vitest';
import { follow } from '../../../src-renderer/app/desk/follow-events.ts';
import { listStaleAreas } from '../../../src-renderer/app/desk/list-stale-areas.ts';

describe('what changed in core', () => {
  it('says which areas may answer differently, each once', () => {
    expect(listStaleAreas(['offer', 'history', 'outbox']).sort()).toEqual(['comments', 'files', 'letters', 'looks', 'offers', 'organisations', 'outcomes', 'people', 'press', 'proposals', 'rules', 'sync', 'valise']);
    expect(listStaleAreas(['imports'])).toEqual(['imports', 'references', 'organisations', 'offers']);
    expect(listStaleAreas(['view'])).toEqual(['views']);
    expect(listStaleAreas([])).toEqual([]);
  });

  it('reaches every area when the profile opens or closes', () => {
    expect(listStaleAreas(['app']).sort()).toEqual(['app', 'comments', 'files', 'imports', 'letters', 'line', 'looks', 'offers', 'organisations', 'outcomes', 'people', 'press', 'proposals', 'references', 'rules', 'sync', 'valise', 'views']);
  });
});

describe('the stream of events', () => {
  async function* give(events: string[]) {
    yield* events;
  }

  it('is opened again after it breaks, and says so, since what happened in between is unknown', async () => {
    vi.useFakeTimers();
    const seen: string[] = [];
    const answers = [async () => give(['a', 'b']), () => Promise.reject(new Error('cut')), async () => give(['c'])];
    const open = vi.fn(() => (answers.shift() ?? (() => new Promise<AsyncIterable<string>>(() => undefined)))());
    const onReopen = vi.fn(() => seen.push('again'));
    const stream = follow({ open, onReopen, onEvent: (event) => seen.push(event) });
    await vi.advanceTimersByTimeAsync(60_000);
    stream.end();
    vi.useRealTimers();
    expect(seen).toEqual(['a', 'b', 'again', 'c']);
    expect(open).toHaveBeenCalledTimes(4);
  });

  it('says that it is lost each time it cannot be opened, and not when it is only cut', async () => {
    vi.useFakeTimers();
    const gone = new Error('refused');
    const answers = [async () => give(['a']), () => Promise.reject(gone), async () => give([])];
    const lost: unknown[] = [];
    const open = () => (answers.shift() ?? (() => new Promise<AsyncIterable<string>>(() => undefined)))();
    const stream = follow({ open, onReopen: () => undefined, onEvent: () => undefined, onLost: (error) => lost.push(error) });
    await vi.advanceTimersByTimeAsync(60_000);
    stream.end();
    vi.useRealTimers();
    expect(lost).toEqual([gone]);
  });

  it('is not opened again once it was ended', async () => {
    vi.useFakeTimers();
    const open = vi.fn(async () => give([]));
    const stream = follow({ open, onReopen: () => undefined, onEvent: () => undefined });
    await vi.advanceTimersByTimeAsync(0);
    stream.end();
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(open).toHaveBeenCalledTimes(1);
  });
});
