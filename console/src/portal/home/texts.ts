import { addTexts } from '../../i18n';

const zh = {
  hero: {
    first: '找到、看懂、用好',
    second: '太原的公共数据',
    free: '无条件开放的数据无需登录，直接下载或调用接口；',
    receipt: '每一次下载都附有可以核验的回执。',
    label: '检索公共数据',
    placeholder: '数据名称、部门、信息项',
    search: '搜索',
    hot: '常用',
  },
  river: '各单位开放的数据集',
  others_other: '其余 {{count}} 家单位',
  month: {
    title: '近 30 日',
    downloads: '下载',
    previews: '预览',
    receipts: '回执',
    times_other: '{{number}} 次',
    copies_other: '{{number}} 份',
  },
  figures: {
    label: '平台概况',
    datasets: '开放数据集',
    datasetsNote: '其中 {{number}} 个可直接下载和调用',
    rows: '条数据',
    rowsNote: '可直接下载的数据集合计',
    institutions: '家单位',
    institutionsNote_other: '覆盖 {{count}} 个主题',
    downloads: '次下载，近 30 日',
    downloadsNote_other: '另有预览 {{number}} 次',
  },
  bySubject: '按主题',
  byDepartment: '按部门',
  allSubjects_other: '全部 {{count}} 个',
  allDepartments_other: '全部 {{count}} 家',
  allDatasets_other: '全部 {{number}} 个',
  datasets_other: '{{number}} 个数据集',
  fewer: '收起',
  order: { NEWEST: '最近更新', MOST_USED: '最常使用' },
  none: '还没有开放的数据集',
  noneWhy: '各单位完成开放审核后，数据集会出现在这里。',
};

const en = {
  hero: {
    first: 'Find, read and use',
    second: 'public data of Taiyuan',
    free: 'Open data needs no account: download it or call the interface.',
    receipt: 'Every download comes with a receipt that can be verified.',
    label: 'Search public data',
    placeholder: 'Dataset, department or item',
    search: 'Search',
    hot: 'Popular',
  },
  river: 'Open datasets by institution',
  others_one: '{{count}} other',
  others_other: '{{count}} others',
  month: {
    title: 'Last 30 days',
    downloads: 'Downloads',
    previews: 'Previews',
    receipts: 'Receipts',
    times_one: '{{number}}',
    times_other: '{{number}}',
    copies_one: '{{number}}',
    copies_other: '{{number}}',
  },
  figures: {
    label: 'The platform in figures',
    datasets: 'open datasets',
    datasetsNote: '{{number}} of them to download and call now',
    rows: 'rows',
    rowsNote: 'in the datasets to download',
    institutions: 'institutions',
    institutionsNote_one: 'on {{count}} subject',
    institutionsNote_other: 'on {{count}} subjects',
    downloads: 'downloads in 30 days',
    downloadsNote_one: 'and {{number}} preview',
    downloadsNote_other: 'and {{number}} previews',
  },
  bySubject: 'By subject',
  byDepartment: 'By department',
  allSubjects_one: 'All {{count}}',
  allSubjects_other: 'All {{count}}',
  allDepartments_one: 'All {{count}}',
  allDepartments_other: 'All {{count}}',
  allDatasets_one: 'All {{number}}',
  allDatasets_other: 'All {{number}}',
  datasets_one: '{{number}} dataset',
  datasets_other: '{{number}} datasets',
  fewer: 'Show fewer',
  order: { NEWEST: 'Recently updated', MOST_USED: 'Most used' },
  none: 'Nothing is open yet',
  noneWhy: 'Datasets appear here once their institutions have reviewed and opened them.',
};

addTexts('home', { zh, en });

declare global {
  interface FenheTexts {
    home: typeof zh;
  }
}
