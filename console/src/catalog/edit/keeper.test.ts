import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '../../api/problem';
import type { Revision } from '../model';
import { Keeper } from './keeper';
import { both, merged, movedBy } from './clashes';
import { formOf, newItem, withItems } from './form';
import { issueOf, stillMissing } from './issues';

const revision: Revision = {
  id: 'r', resource: 's', code: '207001/000001', number: 1, basis: null, provider: 'p', providerName: 'P', state: 'DRAFT', version: 1, reason: null,
  sharing: 'CONDITIONAL', opening: 'CONDITIONAL', assessment: null, returned: null, steps: [], deadline: null, missing: [], doubts: [], title: 'A', summary: '',
  classification: { category: '2', item: '07', heading: '001', subheading: null }, subject: 'ENVIRONMENT', keywords: [], formats: [],
  sharingModes: [], cycle: 'DAILY', grade: 'L1', useRequirements: '', region: null, related: [], items: [],
};

function around(send: (version: number) => Promise<Revision>, theirs = revision) {
  const kept: unknown[] = [];
  return {
    kept,
    send: (_form: unknown, version: number) => send(version),
    fetch: () => Promise.resolve(theirs),
    keep: (draft: unknown) => kept.push(draft),
    drop: () => kept.splice(0),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a draft saves itself', () => {
  test('after a pause, for the version it was read at', async () => {
    const versions: number[] = [];
    const world = around((version) => {
      versions.push(version);
      return Promise.resolve({ ...revision, version: version + 1, title: 'B' });
    });
    const keeper = new Keeper(revision, undefined, world);

    keeper.change((form) => ({ ...form, title: 'B' }));
    expect(world.kept).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);

    expect(versions).toEqual([1]);
    expect(keeper.read()).toMatchObject({ saved: 'saved', version: 2 });
    expect(world.kept).toHaveLength(0);
  });

  test('what is refused stays here with what is wrong with it', async () => {
    const faults = [{ path: 'items[0].name', code: 'name-invalid', text: 'x', articles: [], item: null }];
    const world = around(() => Promise.reject(new Problem(422, 'catalog.description-invalid', '', '', [], { faults })));
    const keeper = new Keeper(revision, undefined, world);
    const item = newItem({ title: 'T' });

    keeper.change((form) => withItems(form, [item]));
    expect(await keeper.save()).toBe(false);

    expect(keeper.read()).toMatchObject({ saved: 'refused', issues: [{ row: item.row, field: 'name', wrong: true, step: 'items' }] });
    expect(world.kept).toHaveLength(1);
  });

  test('what a colleague saved is shown and never overwritten', async () => {
    const theirs = { ...revision, version: 5, title: 'theirs', summary: 'theirs' };
    let sent = 0;
    const world = around((version) => {
      sent += 1;
      return version === 1 ? Promise.reject(new Problem(412, 'api.changed-meanwhile', '', '', [], {})) : Promise.resolve({ ...theirs, version: 6 });
    }, theirs);
    const keeper = new Keeper(revision, undefined, world);

    keeper.change((form) => ({ ...form, title: 'mine' }));
    await keeper.save();
    expect(keeper.read()).toMatchObject({ saved: 'conflict', theirs: { title: 'theirs' } });
    keeper.change((form) => ({ ...form, title: 'mine again' }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toBe(1);

    const mine = keeper.read().form;
    const { clashes } = both(mine, formOf(theirs));
    expect(clashes.map((clash) => clash.field)).toEqual(['title', 'summary']);
    keeper.settle(merged(mine, formOf(theirs), clashes.filter((clash) => clash.field === 'summary')));
    await vi.advanceTimersByTimeAsync(100);
    expect(keeper.read()).toMatchObject({ saved: 'saved', version: 6, form: { title: 'mine again', summary: 'theirs' } });
  });
});

test('of two versions, what one side alone changed is told from what both did', () => {
  const [a, b] = [newItem({ name: 'a', title: 'A' }), newItem({ name: 'b', title: 'B' })];
  const base = withItems({ ...formOf(revision), summary: 'was', useRequirements: 'was' }, [a, b]);
  const mine = withItems({ ...base, summary: 'mine', useRequirements: 'mine' }, [{ ...a, title: 'A mine' }, b, newItem({ name: 'c', title: 'C' })]);
  const theirs = withItems({ ...base, summary: 'theirs', title: 'theirs' }, [a]);

  const moved = Object.fromEntries(both(mine, theirs).clashes.map((clash) => [`${clash.item ?? ''}${clash.field}`, movedBy(clash, mine, theirs, base)]));

  expect(moved).toEqual({ title: 'theirs', summary: 'both', useRequirements: 'mine', 'A minetitle': 'mine', Bitems: 'theirs', Citems: 'mine' });
  expect(both(mine, theirs).clashes.map((clash) => movedBy(clash, mine, theirs, null))).not.toContain('theirs');
});

test('a save whose answer was lost is no conflict with oneself', async () => {
  const saved = { ...revision, version: 2, title: 'B' };
  const world = around(() => Promise.reject(new Problem(412, 'api.changed-meanwhile', '', '', [], {})), saved);
  const keeper = new Keeper(revision, undefined, world);
  keeper.change((form) => ({ ...form, title: 'B' }));
  expect(await keeper.save()).toBe(true);
  expect(keeper.read()).toMatchObject({ saved: 'saved', version: 2, theirs: null });

  expect(new Keeper(saved, { version: 1, form: formOf(saved), base: null }, world).read()).toMatchObject({ saved: 'saved', theirs: null });
  expect(new Keeper(saved, { version: 1, form: formOf(revision), base: null }, world).read()).toMatchObject({ saved: 'conflict' });
});

test('the level of the whole follows its items and never falls below them (SD-10)', () => {
  const low = withItems(formOf(revision), [newItem({ grade: 'L1' })]);
  const high = withItems(low, [newItem({ grade: 'L4' })]);
  expect(high.grade).toBe('L4');
  expect(withItems(high, low.items).grade).toBe('L1');
  expect(withItems({ ...low, grade: 'L3' }, [newItem({ grade: 'L2' })]).grade).toBe('L3');
});

test('what one has filled in since the last save is missing no more', () => {
  const bare = newItem({ opening: 'NOT_OPENED' });
  const form = withItems(formOf(revision), [bare]);
  const issue = issueOf({ path: 'items[0].openingBasis', code: 'opening-basis-missing', text: '', articles: [], item: null }, form, false);

  expect(stillMissing(issue, form)).toBe(true);
  expect(stillMissing(issue, withItems(form, [{ ...bare, openingBasis: 'TY-8' }]))).toBe(false);
  expect(stillMissing(issue, withItems(form, [{ ...bare, opening: 'UNCONDITIONAL' }]))).toBe(false);
  expect(stillMissing(issueOf({ path: 'items', code: 'items-missing', text: '', articles: [], item: null }, form, false), form)).toBe(false);
});
