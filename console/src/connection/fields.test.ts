import { expect, test } from 'vitest';
import { draftOf, fieldsOf, isParameters } from './fields';

test('a folder has no address, a database no folder, and a password left blank is the one before', () => {
  expect(draftOf({ name: 'a', kind: 'FOLDER', folder: '/x', product: 'POSTGRESQL', secret: 's' })).toMatchObject({ folder: '/x', database: null, secret: null });
  expect(draftOf({ name: 'a', kind: 'DATABASE', product: 'MYSQL', host: 'h', port: 3306, database: 'd', user: 'u', secret: '' })).toMatchObject({
    folder: null,
    database: { product: 'MYSQL', parameters: {} },
    secret: null,
  });
});

test('parameters are one name and value a line', () => {
  const draft = draftOf({ ...fieldsOf(undefined), kind: 'DATABASE', parameters: 'sslmode = require\n\nschema=a=b' });

  expect(draft.database?.parameters).toEqual({ sslmode: 'require', schema: 'a=b' });
  expect(isParameters('sslmode=require\nnonsense')).toBe(false);
});
