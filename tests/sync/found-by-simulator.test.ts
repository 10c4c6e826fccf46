import { expect, it } from 'vitest';
import { runAlone } from '../support/simulator/fuzz.ts';
import type { Schedule, Step } from '../support/simulator/schedule.ts';

// What the simulator found, cut to what matters of it. Each of these schedules ended badly once.

const everything = { roles: ['admin' as const], territories: [] };
const ofPlace = (territory: string) => ({ roles: ['correspondent' as const], territories: [territory] });
const sync = (desk: number, ...net: (Step & { do: 'sync' })['net']): Step => ({ do: 'sync', desk, net });
const create = (desk: number, territory = 'FR-44'): Step => ({ do: 'create', desk, record: 1, entity: 'organisation', territory, word: 1 });
const remove = (desk: number): Step => ({ do: 'delete', desk, record: 1 });
const backup: Step = { do: 'backup' };
const restore: Step = { do: 'restore', back: 0 };

async function play(people: Schedule['people'], steps: Step[]) {
  return (await runAlone({ do: 'schedule', schedule: { seed: 1, people, pageRows: 2, steps } })).problem;
}

it('a restored site recognises a line whose record it deleted since: the record stays deleted on the desk that wrote it', async () => {
  const later: Step = { do: 'submit', record: 2, entity: 'press', territory: null, word: 2 };
  const deletedMeanwhile = { request: 1, fault: null, before: [remove(2)], after: [] };
  expect(await play([everything, everything, everything], [create(1), sync(1), sync(2), backup, later, sync(1, deletedMeanwhile), restore, sync(2)])).toBeNull();
});

it('made, sent and deleted on a desk that holds nothing else, and the site is restored from before: it ends deleted', async () => {
  expect(await play([everything, everything], [backup, create(0), sync(0), remove(0), restore])).toBeNull();
});

it('taken by the site before the first download, then deleted by someone else: the first download takes it away', async () => {
  const lost = { request: 1, fault: { kind: 'lost_answer' as const }, before: [], after: [] };
  expect(await play([everything, everything], [create(0), sync(0, lost), sync(1), remove(1), sync(1)])).toBeNull();
});

it('moved out of its author’s sight in a life of the site that they had not seen begin: they keep nothing of it', async () => {
  const move: Step = { do: 'move', desk: 0, record: 1, territory: 'FR-35' };
  expect(await play([everything, ofPlace('FR-44')], [create(1), sync(1), backup, sync(0), move, restore, sync(0)])).toBeNull();
});

it('refused by a site that was restored from before, then sent again to another life of it where the record was deleted: it stays deleted', async () => {
  const claim: Step = { do: 'decide', desk: 1, record: 1, choice: 0, word: 2, delayMs: 0 };
  const offer: Step = { do: 'create', desk: 0, record: 1, entity: 'offer', territory: 'FR-44', word: 1 };
  expect(await play([everything, everything], [backup, offer, sync(0), remove(0), sync(1), claim, restore, sync(1), restore])).toBeNull();
});

it('deleted within someone’s sight, then moved out of it in another life of the site: they keep nothing of it', async () => {
  const move: Step = { do: 'move', desk: 3, record: 1, territory: 'FR-44' };
  const steps = [create(0, 'FR-35'), sync(0), backup, sync(1), remove(0), sync(0), sync(1), restore, sync(3), move, sync(3)];
  expect(await play([everything, ofPlace('FR-35'), everything], steps)).toBeNull();
});

it('rights narrowed to a label between two pages, when a record had left it: it is not kept for having been seen otherwise', async () => {
  const offer: Step = { do: 'submit', record: 1, entity: 'offer', territory: 'FR-49', word: 3 };
  const last: Step = { do: 'submit', record: 2, entity: 'press', territory: null, word: 4 };
  const move: Step = { do: 'move', desk: 1, record: 1, territory: null };
  const edit: Step = { do: 'edit', desk: 1, record: 1, field: 0, word: 5 };
  const narrowed: Step = { do: 'grant', person: 0, ...ofPlace('FR-49') };
  const cut = { request: 1, fault: { kind: 'portal' as const }, before: [], after: [] };
  const made: Step = { do: 'create', desk: 1, record: 3, entity: 'press', territory: null, word: 6 };
  const steps = [offer, sync(0), sync(1), move, made, sync(1), edit, sync(1), last, sync(0, cut), narrowed];
  for (const pageRows of [1, 2, 3]) expect((await runAlone({ do: 'schedule', schedule: { seed: 1, people: [everything, everything], pageRows, steps } })).problem).toBeNull();
});

it('taken by the site, its answer lost, moved out of its author’s sight in another life of the site: they keep nothing of it', async () => {
  const lost = { request: 1, fault: { kind: 'lost_answer' as const }, before: [], after: [] };
  const move: Step = { do: 'move', desk: 0, record: 1, territory: 'FR-35' };
  const steps = [create(1), sync(1, lost), sync(0), backup, restore, move, sync(0), sync(1)];
  expect(await play([everything, ofPlace('FR-44')], steps)).toBeNull();
});

it('sent, then left alone for years by a clock before its line leaves, while the site is restored from before: the file is still here to be sent again', async () => {
  const press: Step = { do: 'submit', record: 1, entity: 'press', territory: null, word: 5 };
  const attach: Step = { do: 'attach', desk: 1, record: 1, word: 8 };
  const late: Step = { do: 'clock', desk: 1, seconds: 2 * 365 * 86_400 };
  expect(await play([everything, everything], [press, backup, sync(1), attach, sync(1), restore, late, { do: 'restart', desk: 1 }])).toBeNull();
});

it('deleted by someone who had seen a file that a restored site lost since: the conflict names no file that the site has not', async () => {
  const offer: Step = { do: 'submit', record: 1, entity: 'offer', territory: 'FR-44', word: 1 };
  const attach: Step = { do: 'attach', desk: 2, record: 1, word: 2 };
  const deletedMeanwhile = { request: 1, fault: null, before: [remove(1)], after: [] };
  // The file goes first, then the line that names it.
  const steps = [offer, sync(2), attach, backup, sync(2), sync(2), sync(1), restore, sync(1, deletedMeanwhile)];
  expect(await play([everything, everything, everything], steps)).toBeNull();
});

it('a choice that names a file which its desk never had, and whose author lost the record: its line lets the file go, and leaves', async () => {
  const offer: Step = { do: 'submit', record: 2, entity: 'offer', territory: 'FR-49', word: 2 };
  const attach: Step = { do: 'attach', desk: 5, record: 2, word: 5 };
  const removed: Step = { do: 'delete', desk: 1, record: 2 };
  const resolved: Step = { do: 'resolve', desk: 4, pick: 5, mine: true };
  const steps: Step[] = [
    offer, sync(5), backup, sync(0, { request: 2, fault: null, before: [], after: [attach] }), sync(1), removed, sync(1), sync(5), sync(5), sync(4),
    restore, resolved, sync(1), sync(4), { do: 'compact', keep: 0 },
  ];
  expect(await play([everything, everything, everything, ofPlace('FR-49'), ofPlace('FR-49')], steps)).toBeNull();
});

it('a desk that dies while what follows an attached file is told: the file is here, and leaves', async () => {
  const attach: Step = { do: 'attach', desk: 0, record: 2, word: 28, fail: { at: 20, how: 'crash' } };
  const submit: Step = { do: 'submit', record: 2, entity: 'press', territory: 'FR-35', word: 2 };
  expect(await play([everything, everything], [submit, sync(0), sync(0, { request: 0, fault: null, before: [attach], after: [] })])).toBeNull();
});

it('a file is added beside one that the restored site has forgotten, and whoever had brought that one may no longer: it is not waited for', async () => {
  const release: Step = { do: 'submit', record: 2, entity: 'press', territory: 'FR-49', word: 2 };
  const attach = (desk: number, word: number): Step => ({ do: 'attach', desk, record: 2, word });
  const steps: Step[] = [release, sync(0), attach(0, 3), backup, sync(0), sync(0), sync(1), attach(1, 8), restore, { do: 'grant', person: 0, ...ofPlace('FR-44') }];
  expect(await play([everything, everything], steps)).toBeNull();
});

it('put back by an undo, when a restored site has forgotten the file and whoever had brought it may no longer: given up, it is to be reviewed', async () => {
  const offer: Step = { do: 'submit', record: 5, entity: 'offer', territory: 'FR-49', word: 5 };
  const attach: Step = { do: 'attach', desk: 0, record: 5, word: 23 };
  const detach: Step = { do: 'detach', desk: 1, record: 5 };
  const steps: Step[] = [
    offer, backup, sync(0), attach, sync(0), sync(0), sync(1), restore, detach, sync(1), { do: 'undo', desk: 1 },
    { do: 'grant', person: 0, roles: ['consultant'], territories: [] },
  ];
  expect(await play([everything, ofPlace('FR-49')], steps)).toBeNull();
});

it('moved back out of sight by a restored site while a line waits on it, then within sight by other rights: it is here before anything is compared', async () => {
  const made: Step = { do: 'submit', record: 3, entity: 'organisation', territory: 'FR-44', word: 3 };
  const later: Step = { do: 'submit', record: 4, entity: 'press', territory: 'FR-49', word: 5 };
  const move: Step = { do: 'move', desk: 1, record: 3, territory: 'FR-35' };
  const edit: Step = { do: 'edit', desk: 2, record: 3, field: 6, word: 22 };
  const answerLost = sync(2, { request: 3, fault: { kind: 'lost_answer' }, before: [], after: [] });
  const steps: Step[] = [
    made, later, sync(1), backup, move, sync(1), sync(2), edit, restore, answerLost, { do: 'undo', desk: 2 },
    { do: 'grant', person: 2, roles: ['moderator'], territories: [] }, sync(2),
  ];
  expect(await play([everything, everything, ofPlace('FR-35')], steps)).toBeNull();
});

it('the disk full anywhere in the taking of a valise into an empty house: said as what it is', async () => {
  const offer = (record: number): Step => ({ do: 'submit', record, entity: 'offer', territory: 'FR-35', word: record });
  const pack: Step = { do: 'pack', desk: 4, wish: { content: 'records', roles: ['correspondent'], territories: ['FR-35'], withFiles: true } };
  const people = [everything, { roles: ['moderator' as const], territories: [] }, everything, ofPlace('FR-49'), { roles: ['correspondent' as const], territories: ['FR-44', 'FR-35', 'FR-49'] }];
  for (let at = 18; at <= 24; at++) {
    const unpack: Step = { do: 'unpack', desk: 5, pick: 15, fail: { at, how: 'full' } };
    expect(await play(people, [offer(0), offer(4), sync(5), sync(4), pack, unpack])).toBeNull();
  }
});

it('a proposal about a record made on the same desk, whose exchange ends between what was sent and what comes: seen as its record is', async () => {
  const truncated = { request: 1, fault: { kind: 'truncate' as const, thousandths: 882 }, before: [], after: [] };
  const propose: Step = { do: 'propose', desk: 1, record: 1, field: 1, word: 2 };
  const pack: Step = { do: 'pack', desk: 1, wish: { content: 'records', roles: ['correspondent'], territories: ['FR-35'], withFiles: true } };
  expect(await play([everything, everything, everything], [sync(1), create(1), propose, sync(1, truncated), pack])).toBeNull();
});

it('a proposal that the site took, whose answer was lost, when its record is out of its author’s sight: it is not kept', async () => {
  const organisation: Step = { do: 'submit', record: 4, entity: 'organisation', territory: 'FR-49', word: 4 };
  const propose: Step = { do: 'propose', desk: 0, record: 4, field: 3, word: 11 };
  const truncated = { request: 0, fault: { kind: 'truncate' as const, thousandths: 314 }, before: [], after: [] };
  const moved: Step = { do: 'grant', person: 0, ...ofPlace('FR-35') };
  expect(await play([everything, ofPlace('FR-49'), ofPlace('FR-49')], [organisation, sync(0), propose, sync(0, truncated), moved, sync(0)])).toBeNull();
});

it('a proposal sent together with the move that takes its record out of its author’s sight: it goes with it', async () => {
  const submit = (record: number, territory: string): Step => ({ do: 'submit', record, entity: 'offer', territory, word: record });
  const made: Step = { do: 'create', desk: 3, record: 7, entity: 'offer', territory: 'FR-44', word: 8 };
  const propose: Step = { do: 'propose', desk: 2, record: 4, field: 1, word: 15 };
  const move: Step = { do: 'move', desk: 2, record: 4, territory: 'FR-35' };
  const people = [everything, { roles: ['moderator' as const], territories: [] }, { roles: ['moderator' as const], territories: [] }, ofPlace('FR-35'), ofPlace('FR-44')];
  const steps: Step[] = [
    submit(3, 'FR-35'), submit(4, 'FR-44'), sync(1, { request: 1, fault: null, before: [], after: [made] }), sync(3, { request: 4, fault: null, before: [], after: [sync(2)] }),
    propose, backup, move, restore, { do: 'grant', person: 2, ...ofPlace('FR-44') },
  ];
  for (const pageRows of [1, 2]) expect((await runAlone({ do: 'schedule', schedule: { seed: 1, people, pageRows, steps } })).problem).toBeNull();
});

it('a deleted record whose proposal is open is kept past the horizon: brought back elsewhere, its proposal follows it', async () => {
  const propose: Step = { do: 'propose', desk: 0, record: 1, field: 1, word: 18 };
  const move: Step = { do: 'move', desk: 2, record: 1, territory: 'FR-35' };
  const everywhere = { roles: ['correspondent' as const], territories: ['FR-35', 'FR-44'] };
  const steps: Step[] = [
    create(0), propose, sync(0), sync(1), remove(1), sync(2), move, sync(1), sync(2), { do: 'resolve', desk: 2, pick: 12, mine: true }, { do: 'compact', keep: 0 },
  ];
  expect(await play([everything, everything, everywhere], steps)).toBeNull();
});

it('a conflict that was settled and went with its record is settled late, while its end is on the way: it does not come back', async () => {
  const offer: Step = { do: 'submit', record: 3, entity: 'offer', territory: 'FR-35', word: 3 };
  const organisation: Step = { do: 'submit', record: 18, entity: 'organisation', territory: 'FR-35', word: 41 };
  const settle = (desk: number, pick: number, mine: boolean): Step => ({ do: 'resolve', desk, pick, mine });
  const moderator = { roles: ['moderator' as const], territories: [] };
  const people = [everything, moderator, moderator, ofPlace('FR-35'), ofPlace('FR-35'), ofPlace('FR-35'), moderator];
  const steps: Step[] = [
    offer, sync(3), sync(4), { do: 'delete', desk: 4, record: 3 }, sync(4), { do: 'edit', desk: 3, record: 3, field: 8, word: 24 }, organisation, sync(1),
    { do: 'attach', desk: 1, record: 18, word: 19 }, sync(3), sync(6), settle(6, 7, false), sync(3, { request: 0, fault: null, before: [sync(1)], after: [] }),
    sync(0, { request: 2, fault: null, before: [], after: [sync(7)] }), sync(1), sync(6), { do: 'compact', keep: 0 },
    sync(7, { request: 1, fault: null, before: [], after: [settle(7, 5, true)] }),
  ];
  expect((await runAlone({ do: 'schedule', schedule: { seed: 1, people, pageRows: 3, steps } })).problem).toBeNull();
});
