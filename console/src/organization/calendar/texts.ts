import { addTexts } from '../../i18n';

const zh = {
  title: '工作日历',
  aside: '法定时限按国务院放假安排计工作日',
  before: '上一年',
  after: '下一年',
  year: '{{year}} 年',
  unknown: '{{year}} 年的安排还没有导入，按周一至周五计，到期日期为暂定。',
  imported: '由系统管理员导入',
  shipped: '随平台发布',
  off: '放假',
  work: '调休上班',
  import: '导入安排',
  importTitle: '导入 {{year}} 年的安排',
  importHow: 'CSV 文件，UTF-8 编码，每行：日期,名称,类型。类型写 OFF（放假）或者 WORK（调休上班）。',
  choose: '选择文件',
  preview: '将导入 {{days}} 天：放假 {{off}} 天，调休上班 {{work}} 天',
  wrong: '第 {{line}} 行看不懂：{{text}}',
  otherYear: '有 {{count}} 天不在 {{year}} 年',
  replaces: '导入后替换这一年现有的安排，未办结事项的到期日随即重算，变动以文书告知。',
  act: '导入',
  done: '{{year}} 年的安排已导入',
};

const en: typeof zh = {
  title: 'Working calendar',
  aside: 'Terms by law are counted in working days of the State Council’s calendar',
  before: 'Year before',
  after: 'Year after',
  year: '{{year}}',
  unknown: 'The calendar of {{year}} has not been imported: Monday to Friday are counted, and the dates are provisional.',
  imported: 'imported by the system administrator',
  shipped: 'shipped with the platform',
  off: 'day off',
  work: 'worked weekend day',
  import: 'Import a year',
  importTitle: 'Import the calendar of {{year}}',
  importHow: 'A CSV file in UTF-8, each line: date,name,kind. Kind is OFF (day off) or WORK (worked weekend day).',
  choose: 'Choose a file',
  preview: '{{days}} days will be imported: {{off}} off, {{work}} worked',
  wrong: 'Line {{line}} cannot be read: {{text}}',
  otherYear: '{{count}} days are not of {{year}}',
  replaces: 'It takes the place of the year’s present calendar; open deadlines are counted again, and whoever is concerned is told by notice.',
  act: 'Import',
  done: 'The calendar of {{year}} was imported',
};

addTexts('calendar', { zh, en });

declare global {
  interface FenheTexts {
    calendar: typeof zh;
  }
}
