import { beforeAll, describe, expect, test } from 'vitest';
import { i18n, startLanguages } from '../../i18n';
import { stretches } from '../review/textdiff';
import { readCsv } from './csv';
import { propose } from './propose';
import { readTemplate, templateColumns } from './template';
import { columnOf, readXlsx, writeXlsx } from './xlsx';
import '../../ui/texts';

beforeAll(startLanguages);

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a file of data proposes items', () => {
  test('types, lengths and what is recognised', () => {
    const grid = readCsv(
      utf8('no,身份证,name,amount,at,区划代码,zip\n1,11010519491231002X,张三,1.50,2026-11-20 08:05,140105,030001\n2,440524188001010014,"李,四",2,2026-11-20 09:05,140106,030002\n'),
    );

    const items = propose(grid);

    expect(items.map((item) => [item.name, item.type, item.format])).toEqual([
      ['no', 'INTEGER', null],
      ['item_2', 'TEXT', 'ID_NUMBER'],
      ['name', 'TEXT', null],
      ['amount', 'DOUBLE', null],
      ['at', 'DATETIME', null],
      ['item_6', 'TEXT', 'DIVISION_CODE'],
      ['zip', 'TEXT', null],
    ]);
    expect(items[0]).toMatchObject({ key: true, nullable: false });
    expect(items[1]).toMatchObject({ personal: true, grade: 'L3', length: 18, title: '身份证' });
  });

  test('GB 18030 and other delimiters are understood', () => {
    const bytes = Uint8Array.from([0xd5, 0xbe, 0xb5, 0xe3, 0x3b, 0x62, 0x0a, 0x31, 0x3b, 0x32]);
    expect(readCsv(bytes)).toMatchObject({ header: ['站点', 'b'], charset: 'GB 18030', delimiter: ';', rows: [['1', '2']] });
  });
});

describe('what is a person’s is proposed as such', () => {
  const register = '姓名,身份证号,手机号,单位电话\n张三,11010519491231002X,13800138000,88001122\n李四,440524188001010014,1391234,88001123\n王五,11010519491231002,13912345678,88001124\n';

  test('by the titles, whatever the first values are', () => {
    const said = [{ personal: true, format: null }, { personal: true, format: 'ID_NUMBER' as const }, { personal: true, format: 'MOBILE' as const }, { personal: false, format: null }];

    expect(propose(readCsv(utf8(register)), said)).toMatchObject([
      { personal: true, type: 'TEXT', grade: 'L3', sharing: 'CONDITIONAL' },
      { personal: true, type: 'TEXT', format: 'ID_NUMBER', grade: 'L3', sharing: 'CONDITIONAL' },
      { personal: true, type: 'TEXT', format: 'MOBILE', grade: 'L3', sharing: 'CONDITIONAL' },
      { personal: false, type: 'TEXT', format: null },
    ]);
  });

  test('by the values, though some are malformed and the titles say nothing', () => {
    const [, id, mobile, office] = propose(readCsv(utf8(register.replace('身份证号,手机号', 'a,b'))));

    expect(id).toMatchObject({ personal: true, format: 'ID_NUMBER' });
    expect(mobile).toMatchObject({ personal: true, format: 'MOBILE', type: 'TEXT' });
    expect(office).toMatchObject({ personal: false, type: 'TEXT' });
  });

  test('numbers that are counted with stay numbers, long ones and codes text', () => {
    const grid = readCsv(utf8('n,long,year\n1,12345678901234567,2024\n70000,2,2025\n123456789,3,2026\n'));

    expect(propose(grid).map((item) => item.type)).toEqual(['INTEGER', 'TEXT', 'INTEGER']);
  });
});

describe('the template', () => {
  test('is read as it is written, in either language', async () => {
    for (const language of ['zh', 'en'] as const) {
      await i18n.changeLanguage(language);
      const columns = templateColumns(language);
      const row = columns.map((column, index) => column.choices?.[0] ?? ['T', 'code', '', '18', ''][index] ?? '');
      const grid = readXlsx(writeXlsx('S', columns, [row]));

      expect(readTemplate(grid)).toMatchObject({
        warnings: [],
        items: [{ title: 'T', name: 'code', type: 'TEXT', length: 18, key: true, nullable: false, grade: 'L1', sharing: 'UNCONDITIONAL' }],
      });
    }
  });

  test("takes the guide's codes and tells what it does not know", () => {
    const filled = readTemplate({ header: ['名称', '字段名', '数据类型', '共享类型'], rows: [['甲', 'A', 'Y', '2'], ['乙', 'b', '?', '']] });

    expect(filled?.items).toMatchObject([{ name: 'a', type: 'CURRENCY', sharing: 'CONDITIONAL' }, { name: 'b' }]);
    expect(filled?.warnings).toEqual([{ row: 3, column: '数据类型', value: '?' }]);
  });

  test('columns beyond Z have their place', () => {
    expect([columnOf('A1'), columnOf('Z9'), columnOf('AB12')]).toEqual([0, 25, 27]);
  });
});

test('a changed text is told by what changed in it', () => {
  expect(stretches('名称、传真、电话', '名称、床位数、电话').filter((part) => part.kind !== 'same')).toEqual([
    { kind: 'gone', text: '传真' },
    { kind: 'new', text: '床位数' },
  ]);
});
