import { addTexts } from '../../i18n';

const zh = {
  title: '目录普查',
  note: '已编目、已挂接、逾期和开放情况；数据主管部门看本级及以下，其他单位看本单位',
  export: '导出 XLSX',
  empty: '还没有目录',
  emptyWhy: '编制的目录提交以后在这里计数。',
  byInstitution_other: '{{count}} 家机构',
  byInstitutionNote: '点机构名，只看它的资源',
  all: '合计',
  column: {
    provider: '机构',
    compiled: '已编目',
    published: '已发布',
    attached: '已挂接',
    overdue: '逾期',
    released: '已开放',
    openable: '可开放未开放',
    withheld: '不予开放',
    notShared: '不予共享',
    title: '数据资源',
    state: '目录状态',
    data: '数据',
    opening: '开放',
    why: '不予开放的依据',
  },
  lines: '资源明细',
  linesOf: '{{name}}的资源',
  gap: { label: '只看', all: '全部资源', UNPUBLISHED: '未发布', UNATTACHED: '未挂接', OVERDUE: '逾期未更新', NOT_OPENED: '未开放' },
  none: '没有这样的资源。',
  unattached: '未挂接',
  attach: '挂接数据',
  overdue: '逾期',
  attached: '已挂接',
  opened: { released: '已开放', UNCONDITIONAL: '可以开放，尚未提请', CONDITIONAL: '依申请开放或部分开放', NOT_OPENED: '不予开放' },
};

const en = {
  title: 'Census',
  note: 'What is catalogued, has data, is late, is opened: an authority sees its level and beneath, others their own institution',
  export: 'Export XLSX',
  empty: 'Nothing is catalogued yet',
  emptyWhy: 'Entries are counted here once they are submitted.',
  byInstitution_one: '{{count}} institution',
  byInstitution_other: '{{count}} institutions',
  byInstitutionNote: 'Click a name to see its resources alone',
  all: 'Total',
  column: {
    provider: 'Institution',
    compiled: 'Catalogued',
    published: 'Published',
    attached: 'With data',
    overdue: 'Overdue',
    released: 'Opened',
    openable: 'May be opened',
    withheld: 'Not opened',
    notShared: 'Not shared',
    title: 'Resource',
    state: 'State',
    data: 'Data',
    opening: 'Opening',
    why: 'Basis of not opening',
  },
  lines: 'Resources',
  linesOf: 'Resources of {{name}}',
  gap: { label: 'Only', all: 'All resources', UNPUBLISHED: 'Not published', UNATTACHED: 'Without data', OVERDUE: 'Overdue', NOT_OPENED: 'Not opened' },
  none: 'No such resource.',
  unattached: 'No data',
  attach: 'Attach data',
  overdue: 'Overdue',
  attached: 'With data',
  opened: { released: 'Opened', UNCONDITIONAL: 'May be opened, not proposed yet', CONDITIONAL: 'On application or in part', NOT_OPENED: 'Not opened' },
};

addTexts('catalogCensus', { zh, en });

declare global {
  interface FenheTexts {
    catalogCensus: typeof zh;
  }
}
