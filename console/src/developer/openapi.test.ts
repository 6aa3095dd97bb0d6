import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partOf } from './Reference';
import { contractOf, shapeOf } from './openapi';

const HAN = /\p{Script=Han}/u;
const document: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8'));
const contract = contractOf(document);

test('a schema is told in words', () => {
  expect(shapeOf({ type: 'string', format: 'uuid' }).type).toBe('string (uuid)');
  expect(shapeOf({ type: ['string', 'null'] }).type).toBe('string | null');
  expect(shapeOf({ type: 'array', items: { $ref: '#/components/schemas/A' } })).toEqual({ type: 'A[]', refs: ['A'] });
  expect(shapeOf({ type: 'string', enum: ['A', 'B'] }).type).toBe('A | B');
  expect(shapeOf({ oneOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] })).toEqual({ type: 'A | null', refs: ['A'] });
});

test('the platform’s own contract is read whole', () => {
  expect(contract.operations.length).toBeGreaterThan(90);
  expect(contract.operations.filter((operation) => operation.tag === '' || operation.summary.zh === '')).toEqual([]);
  const download = contract.operations.find((operation) => operation.path === '/api/v1/open/datasets/{id}/download');
  expect(download).toMatchObject({ method: 'GET', secured: false, body: null });
  expect(download?.parameters.map((parameter) => [parameter.name, parameter.in, parameter.required])).toContainEqual(['format', 'query', true]);
});

test('each operation says what it does in both languages, and each part of the contract has a name', () => {
  const told = contract.operations.map(({ id, summary }) => ({ id, ...summary }));

  expect(told.filter(({ zh }) => !HAN.test(zh))).toEqual([]);
  expect(told.filter(({ en }) => HAN.test(en))).toEqual([]);
  expect([...new Set(contract.operations.map((operation) => operation.tag))].filter((tag) => partOf(tag) === undefined)).toEqual([]);
});

test('every record that an operation refers to is there, and every JSON body has an example', () => {
  const refs = contract.operations.flatMap((operation) => [...(operation.body?.shape.refs ?? []), ...operation.answers.flatMap((answer) => answer.shape?.refs ?? [])]);

  expect(refs.filter((ref) => !contract.records.has(ref))).toEqual([]);
  expect(contract.operations.filter((operation) => operation.body?.type.includes('json') === true && operation.body.example === '')).toEqual([]);
});
