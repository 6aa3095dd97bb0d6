import { describe, expect, test } from 'vitest';
import type { Role } from '../../api/session';
import type { Part, Request } from '../records';
import { allowed, sideOf, type Side } from './acts';

function part(over: Partial<Part>): Part {
  return {
    id: 'part',
    kind: 'CONDITIONAL',
    state: 'SUBMITTED',
    items: ['item'],
    deadline: null,
    remaining: null,
    stoppedAt: null,
    missing: [],
    extensionReason: null,
    proposal: null,
    grant: null, grantState: null,
    answer: null,
    ...over,
  };
}

function request(over: Partial<Part>, submittedAt: string | null = '2026-11-09T01:00:00Z'): Request {
  return {
    id: 'request',
    resource: 'resource',
    title: 'title',
    consumer: 'consumer',
    provider: 'provider',
    jurisdiction: 'taiyuan',
    scenario: 'scenario',
    legalBasis: 'basis',
    until: '2027-11-09T01:00:00Z',
    perMinute: 60,
    draftedBy: 'drafter',
    draftedAt: '2026-11-09T00:00:00Z',
    submittedAt,
    version: 1,
    parts: [part(over)],
  };
}

function acts(of: Request, side: Side, account: string, ...roles: Role[]): string[] {
  return [...allowed(of, side, { account, has: (...anyOf) => anyOf.some((role) => roles.includes(role)) })].sort();
}

const shares = { share: true, items: [], perMinute: null, reasons: null, basis: null, by: 'proposer' };

describe('who may do what', () => {
  test('a draft is submitted by a head who did not draft it (FH-2)', () => {
    const draft = request({ state: 'DRAFTED' }, null);
    expect(acts(draft, 'consumer', 'head', 'UNIT_HEAD')).toEqual(['submit', 'withdraw']);
    expect(acts(draft, 'consumer', 'drafter', 'UNIT_HEAD')).toEqual(['withdraw']);
  });

  test('a supplement is asked for once (GW-21)', () => {
    expect(acts(request({}), 'provider', 'a', 'STEWARD')).toEqual(['accept', 'askSupplement']);
    expect(acts(request({ missing: ['x'] }), 'provider', 'a', 'STEWARD')).toEqual(['accept']);
  });

  test('who proposed does not approve', () => {
    const proposed = request({ state: 'ACCEPTED', proposal: shares });
    expect(acts(proposed, 'provider', 'proposer', 'UNIT_HEAD')).toEqual(['takeBack']);
    expect(acts(proposed, 'provider', 'head', 'CHIEF_DATA_OFFICER')).toEqual(['approve', 'takeBack']);
  });

  test('a dispute is agreed on by the provider or decided by the authority (GW-28)', () => {
    expect(acts(request({ state: 'REFUSED' }), 'consumer', 'a', 'STEWARD')).toEqual(['dispute']);
    const disputed = request({ state: 'NEGOTIATING', proposal: { ...shares, share: false } });
    expect(acts(disputed, 'provider', 'head', 'UNIT_HEAD')).toEqual([]);
    expect(acts(request({ state: 'NEGOTIATING', proposal: shares }), 'provider', 'head', 'UNIT_HEAD')).toEqual(['agree']);
    expect(acts(disputed, 'authority', 'officer', 'AUTHORITY_OFFICER')).toEqual(['arbitrate']);
  });
});

test('an institution stands on the side of its part, any other is the authority', () => {
  expect(sideOf(request({}), 'consumer')).toBe('consumer');
  expect(sideOf(request({}), 'provider')).toBe('provider');
  expect(sideOf(request({}), 'third')).toBe('authority');
});
