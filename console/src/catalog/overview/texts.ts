import { addTexts } from '../../i18n';

const zh = {
  title: '目录概览',
  note: '已发布的共享目录，按机构、共享、开放、级别计数',
  all: '全市 {{total}} 个目录',
  of: '{{name}}，{{total}} 个目录',
  back: '看全市',
  providers: '{{total}} 家机构发布了目录',
  providersNote: '点机构名，只看一家',
  sharing: '{{share}} 可以共享',
  sharingNote: '无条件或者有条件共享的目录',
  opening: '{{share}} 可以开放',
  openingNote: '无条件或者有条件开放的目录',
  grade: '级别',
  gradeNote: '资源级别',
  subject: '主题',
  cycle: '更新周期',
  more: '查找目录',
  empty: '还没有发布的目录',
  emptyWhy: '目录公告发布后在这里计数。',
  negative: '负面清单',
  negativeNote: '已发布目录中不予共享、不予开放的信息项和依据',
  which: '清单',
  shared: '不予共享',
  opened: '不予开放',
  everyone: '全部提供方',
  provider: '提供方',
  column: { item: '信息项', grade: '级别', type: '类型', basis: '依据' },
  noneWithheld: '没有不予{{what}}的信息项',
  noneWhy: '已发布的目录全部可以无条件或者有条件{{what}}。',
  share: '共享',
  open: '开放',
  basisArticle: '不予的，应当写明依据',
};

const en: typeof zh = {
  title: 'Overview',
  note: 'Published entries counted by institution, sharing, opening and level',
  all: 'The city: {{total}} entries',
  of: '{{name}}: {{total}} entries',
  back: 'See the whole city',
  providers: '{{total}} institutions have published entries',
  providersNote: 'Click a name to see one alone',
  sharing: '{{share}} can be shared',
  sharingNote: 'Entries shared unconditionally or on conditions',
  opening: '{{share}} can be opened',
  openingNote: 'Entries opened unconditionally or on application',
  grade: 'Level',
  gradeNote: 'Level of the resource',
  subject: 'Subject',
  cycle: 'Update cycle',
  more: 'Find entries',
  empty: 'Nothing is published yet',
  emptyWhy: 'Entries are counted here once they are published.',
  negative: 'Negative list',
  negativeNote: 'Items of published entries that are not shared or not opened, with their bases',
  which: 'List',
  shared: 'Not shared',
  opened: 'Not opened',
  everyone: 'All providers',
  provider: 'Provider',
  column: { item: 'Item', grade: 'Level', type: 'Type', basis: 'Basis' },
  noneWithheld: 'No item is withheld from {{what}}',
  noneWhy: 'All published entries are open to {{what}}, unconditionally or on conditions.',
  share: 'sharing',
  open: 'opening',
  basisArticle: 'What is withheld states its basis',
};

addTexts('catalogOverview', { zh, en });

declare global {
  interface FenheTexts {
    catalogOverview: typeof zh;
  }
}
