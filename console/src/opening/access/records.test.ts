import { expect, test } from 'vitest';
import type { Role } from '../../api/session';
import { actsOf, type Received } from './records';

function post(account: string, ...held: Role[]) {
  return { account, has: (...roles: Role[]) => roles.some((role) => held.includes(role)) };
}

function received(change: Partial<Received>): Received {
  return {
    id: 'id', number: 'KF1', resource: 'resource', title: '', state: 'SUBMITTED', submittedAt: '', undertaking: '', deadline: null, remaining: null,
    applicant: { kind: 'NATURAL_PERSON', name: '', creditCode: null, agent: null, idKind: 'RESIDENT_ID', idNumber: '', contact: '' },
    use: { scenario: '', protection: '', until: '' }, items: [], paused: false, supplemented: false, missing: [], supplementUntil: null, supplement: null,
    verification: null, proposal: null, answer: null, grant: null, given: null, version: 1, ...change,
  };
}

const proposal = { open: false, items: [], until: null, files: 0, reasons: '', basis: '', by: 'steward' };

test('the steward accepts, verifies and proposes; the head decides what another proposed', () => {
  expect([...actsOf(received({}), post('steward', 'STEWARD'))]).toEqual(['accept']);
  expect([...actsOf(received({ state: 'ACCEPTED' }), post('steward', 'STEWARD'))]).toEqual(['verify', 'propose']);
  expect([...actsOf(received({ state: 'PROPOSED', proposal }), post('steward', 'STEWARD'))]).toEqual(['withdraw']);
  expect([...actsOf(received({ state: 'PROPOSED', proposal }), post('head', 'UNIT_HEAD'))]).toEqual(['decide']);
});

test('nobody decides what he proposed himself', () => {
  expect([...actsOf(received({ state: 'PROPOSED', proposal }), post('steward', 'STEWARD', 'UNIT_HEAD'))]).toEqual(['withdraw']);
});

test('what was given is suspended by anyone, ended by the head', () => {
  const given = { state: 'ACTIVE' as const, reason: null, until: '', files: 1, taken: 0, items: [] };
  expect([...actsOf(received({ state: 'APPROVED', given }), post('steward', 'STEWARD'))]).toEqual(['suspend']);
  expect([...actsOf(received({ state: 'APPROVED', given: { ...given, state: 'ENDED' } }), post('head', 'UNIT_HEAD'))]).toEqual([]);
});
