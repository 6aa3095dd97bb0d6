import { addTexts } from '../i18n';

const zh = {
  aside_other: '{{count}} 行没有计入数据',
  row: '第 {{row}} 行',
  kind: { TITLE: '标题', UNITS: '计量单位', TOTAL: '合计', NOTE: '注释', STATED: '按设置不计' },
  format: { DELIMITED: '分隔文本', XLSX: 'Excel 工作簿', XLS: 'Excel 97–2003 工作簿', HTML: '网页表格', JSON: 'JSON' },
  fact: '文件格式',
  place: '表头在第 {{row}} 行',
  sheet: '工作表“{{sheet}}”',
};

const en = {
  aside_one: '{{count}} row is not taken as data',
  aside_other: '{{count}} rows are not taken as data',
  row: 'Row {{row}}',
  kind: { TITLE: 'Title', UNITS: 'Units', TOTAL: 'Total', NOTE: 'Note', STATED: 'As you said' },
  format: { DELIMITED: 'Delimited text', XLSX: 'Excel workbook', XLS: 'Excel 97–2003 workbook', HTML: 'Page with a table', JSON: 'JSON' },
  fact: 'Format',
  place: 'Header in row {{row}}',
  sheet: 'Sheet “{{sheet}}”',
};

addTexts('layout', { zh, en });

declare global {
  interface FenheTexts {
    layout: typeof zh;
  }
}
