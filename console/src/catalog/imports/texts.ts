import { addTexts } from '../../i18n';

const zh = {
  title: '导入信息项',
  why: '拖入填好的模板，或者一份已有的数据文件，读出列名并推断类型。文件只在浏览器里读，不上传。',
  drop: '把文件拖到这里，或者点击选择',
  kinds: 'xlsx、csv，20 MB 以内',
  template: '下载 Excel 模板',
  templateName: '信息项模板.xlsx',
  templateSheet: '信息项',
  asTemplate: '按模板读出 {{total}} 个信息项',
  asData: '由「{{file}}」读出 {{total}} 列，类型由前 {{rows}} 行推断',
  encoding: '编码 {{charset}}，分隔符 {{delimiter}}',
  tab: '制表符',
  how: '与现有信息项',
  merge: '合并：同字段的更新，其余添加',
  mergeData: '合并：只添加没有的字段',
  replace: '替换：文件里没有的信息项删除',
  apply_other: '导入 {{count}} 项',
  again: '换一个文件',
  sample: '示例值',
  unreadable: '读不出这个文件',
  reason: {
    size: '文件超过 20 MB。只导入信息项时，可以截取前几行另存。',
    xlsx: '不是 xlsx 工作簿，或者已加密。请另存为 xlsx 或者 csv。',
    empty: '没有列名行。第一行应当是列名。',
    platform: '平台没有应答，认不出哪些是个人信息。稍后再试。',
    many: '超过 2000 列。数据项过多的，请拆分为多个数据资源。',
  },
  warnings_other: '{{count}} 处没有认出，按空处理',
  warning: '第 {{row}} 行「{{column}}」：{{value}}',
  divisionWords: '区划代码|行政区划码',
  yesWords: '是|√|有',
};

const en = {
  title: 'Import items',
  why: 'Drop the filled-in template, or any data file: its columns are read and their types guessed. It is read in the browser and not uploaded.',
  drop: 'Drop a file here, or click to choose',
  kinds: 'xlsx or csv, up to 20 MB',
  template: 'Download Excel template',
  templateName: 'items-template.xlsx',
  templateSheet: 'Items',
  asTemplate: '{{total}} items read from the template',
  asData: '{{total}} columns read from “{{file}}”, types guessed from the first {{rows}} rows',
  encoding: 'Encoding {{charset}}, delimiter {{delimiter}}',
  tab: 'tab',
  how: 'With the present items',
  merge: 'Merge: update those of the same field, add the others',
  mergeData: 'Merge: add only fields that are not there',
  replace: 'Replace: remove items that the file does not have',
  apply_one: 'Import {{count}} item',
  apply_other: 'Import {{count}} items',
  again: 'Another file',
  sample: 'Sample',
  unreadable: 'This file cannot be read',
  reason: {
    size: 'It is larger than 20 MB. To import items, the first rows are enough.',
    xlsx: 'It is no xlsx workbook, or it is encrypted. Save it as xlsx or csv.',
    empty: 'It has no header. The first row should hold the names of the columns.',
    platform: 'The platform did not answer, so that personal information cannot be recognised. Try again.',
    many: 'It has more than 2000 columns. Split it into several resources.',
  },
  warnings_one: '{{count}} value was not understood and is left empty',
  warnings_other: '{{count}} values were not understood and are left empty',
  warning: 'Row {{row}}, “{{column}}”: {{value}}',
  divisionWords: 'division code|adcode',
  yesWords: 'yes|y|true',
};

addTexts('catalogImport', { zh, en });

declare global {
  interface FenheTexts {
    catalogImport: typeof zh;
  }
}
