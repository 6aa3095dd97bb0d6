import { expect, test } from 'vitest';
import type { Schemas } from '../../api/client';
import type { Role } from '../../api/session';
import { asAuthority, asConsumer, asProvider } from './sharing';

type Part = Schemas['SharingRequestPart'];

function post(...held: Role[]) {
  return { has: (...roles: Role[]) => roles.some((role) => held.includes(role)) };
}

function request(state: Part['state'], change: Partial<Part> = {}): Schemas['SharingRequest'] {
  const part: Part = {
    id: 'part', kind: 'CONDITIONAL', state, items: [], missing: [], deadline: null, remaining: null, stoppedAt: null,
    extensionReason: null, proposal: null, grant: null, grantState: null, answer: null, ...change,
  };
  return {
    id: 'request', resource: 'resource', title: '人口登记', consumer: 'consumer', provider: 'provider', jurisdiction: 'taiyuan',
    scenario: '', legalBasis: '', until: '', perMinute: 1, draftedBy: '', draftedAt: '', submittedAt: state === 'DRAFTED' ? null : '2026-11-20T00:00:00Z',
    version: 1, parts: [part],
  };
}

const proposal = { by: 'steward', share: true, items: [], basis: null, perMinute: null, reasons: null };

test('a request waits for the steward until he proposed, then for the head', () => {
  expect(asProvider(request('ACCEPTED'), post('STEWARD'))).toBe('propose');
  expect(asProvider(request('ACCEPTED'), post('UNIT_HEAD'))).toBeUndefined();
  expect(asProvider(request('ACCEPTED', { proposal }), post('UNIT_HEAD'))).toBe('headApprove');
  expect(asProvider(request('ACCEPTED', { proposal }), post('STEWARD'))).toBeUndefined();
  expect(asProvider(request('HEAD_APPROVED', { proposal }), post('STEWARD'))).toBe('decide');
});

test('what was answered waits for nobody', () => {
  expect(asProvider(request('APPROVED'), post('STEWARD', 'UNIT_HEAD'))).toBeUndefined();
  expect(asConsumer(request('REFUSED'), post('STEWARD', 'UNIT_HEAD'))).toBeUndefined();
});

test('on the side that asks, the head sends and the steward supplements', () => {
  expect(asConsumer(request('DRAFTED'), post('UNIT_HEAD'))).toBe('send');
  expect(asConsumer(request('DRAFTED'), post('STEWARD'))).toBeUndefined();
  expect(asConsumer(request('SUPPLEMENT_REQUESTED'), post('STEWARD'))).toBe('supplement');
});

test('the authority decides disputes and consents to extensions', () => {
  expect(asAuthority(request('NEGOTIATING'))).toBe('arbitrate');
  expect(asAuthority(request('ACCEPTED', { extensionReason: '数据分散' }))).toBe('extend');
  expect(asAuthority(request('ACCEPTED'))).toBeUndefined();
});
