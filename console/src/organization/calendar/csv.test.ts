import { expect, test } from 'vitest';
import { preview } from './csv';

test('a header, a byte order mark and empty lines are no days', () => {
  expect(preview('\uFEFFdate,name,kind\r\n2027-01-01,元旦,OFF\r\n\r\n2027-01-03,元旦,WORK')).toEqual({
    days: [
      { date: '2027-01-01', name: '元旦', kind: 'OFF' },
      { date: '2027-01-03', name: '元旦', kind: 'WORK' },
    ],
    wrong: [],
  });
});

test('a line that cannot be read is shown with its number', () => {
  expect(preview('2027-01-01,元旦,OFF\n1月2日,元旦,放假').wrong).toEqual([{ line: 2, text: '1月2日,元旦,放假' }]);
});
