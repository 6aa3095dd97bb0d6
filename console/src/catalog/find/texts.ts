import { addTexts } from '../../i18n';

const zh = {
  title: '查找目录',
  note: '全市共享目录，各机构都可以查看',
  search: '搜索目录',
  placeholder: '名称、信息项、提供方、关键词',
  found_other: '{{shown}} 个目录',
  order: { newest: '新发布的在前', relevance: '相关度高的在前' },
  facet: { provider: '提供方', sharing: '共享类型', opening: '开放类型', subject: '主题', cycle: '更新周期', grade: '级别', format: '格式' },
  facets: '筛选',
  rest_other: '其余 {{count}} 个',
  fewer: '收起',
  clear: '清除筛选',
  remove: '去掉筛选：{{what}}',
  column: { entry: '名称，代码', provider: '提供方', types: '共享，开放', grade: '级别', data: '数据', updated: '更新' },
  empty: '没有找到目录',
  emptyWhy: '换一个词，或者去掉一些筛选。目录里没有的数据，请与提供部门联系，由其编制目录。',
  none: '还没有发布的目录',
  noneWhy: '目录经编制、批准、审核并公告发布后，各机构可以在这里找到。',
  new: '新建目录',
};

const en = {
  title: 'Find',
  note: 'The shared catalogue of the city, for every institution',
  search: 'Search the catalogue',
  placeholder: 'Title, item, provider, keyword',
  found_one: '{{shown}} entry',
  found_other: '{{shown}} entries',
  order: { newest: 'Newest first', relevance: 'Most relevant first' },
  facet: {
    provider: 'Provider',
    sharing: 'Sharing type',
    opening: 'Opening type',
    subject: 'Subject',
    cycle: 'Update cycle',
    grade: 'Level',
    format: 'Format',
  },
  facets: 'Filters',
  rest_one: '{{count}} more',
  rest_other: '{{count}} more',
  fewer: 'Fewer',
  clear: 'Clear filters',
  remove: 'Remove filter: {{what}}',
  column: { entry: 'Title, code', provider: 'Provider', types: 'Sharing, opening', grade: 'Level', data: 'Data', updated: 'Updated' },
  empty: 'No entry was found',
  emptyWhy: 'Try another word, or remove some filters. For data that no entry describes, ask its institution to compile one.',
  none: 'Nothing is published yet',
  noneWhy: 'Entries appear here for every institution once they were compiled, approved, reviewed and published.',
  new: 'New entry',
};

addTexts('catalogFind', { zh, en });

declare global {
  interface FenheTexts {
    catalogFind: typeof zh;
  }
}
