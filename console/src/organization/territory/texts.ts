import { addTexts } from '../../i18n';

const zh = {
  title: '机构与职权',
  regions: '区划',
  all: '全部区划',
  institutions: '机构',
  name: '名称',
  code: '统一社会信用代码',
  region: '区划',
  empty: '这个区划还没有机构',
  emptyWhy: '机构由系统管理员登记。',
  powers: '职权',
  powersNote: '谁审核目录、裁决争议、管安全、发凭证',
  power: { CATALOG_REVIEW: '目录审核', ARBITRATION: '争议裁决', SECURITY: '数据安全', CERTIFICATES: '登记发证' },
  noPowers: '这个机构没有职权',
  since: '{{day}} 起',
  choose: '选择一个机构，看它的职权',
  newRegion: '新增区划',
  newInstitution: '新增机构',
  create: '登记',
  level: '层级',
  divisionCode: '行政区划代码',
  divisionHint: '管委会没有行政区划代码，留空',
  parent: '上级区划',
  top: '没有上级',
  jurisdiction: '适用法规的辖区',
  codeHint: '18 位，按 GB 32100 校验',
  missing: '请填写',
  created: '已登记',
  givePower: '授予职权',
  give: '授予',
  given: '职权已授予',
  giveWarning: '同一区划的同一职权只由一个机构行使，原来的机构随即失去它。',
  forRegion: '{{power}}，{{region}}',
};

const en: typeof zh = {
  title: 'Institutions and powers',
  regions: 'Regions',
  all: 'All regions',
  institutions: 'Institutions',
  name: 'Name',
  code: 'Social credit code',
  region: 'Region',
  empty: 'No institution in this region yet',
  emptyWhy: 'The system administrator adds institutions.',
  powers: 'Powers',
  powersNote: 'who reviews entries, decides disputes, minds security, gives certificates',
  power: { CATALOG_REVIEW: 'Catalogue review', ARBITRATION: 'Arbitration', SECURITY: 'Security', CERTIFICATES: 'Certificates' },
  noPowers: 'This institution holds no power',
  since: 'since {{day}}',
  choose: 'Choose an institution to see its powers',
  newRegion: 'Add a region',
  newInstitution: 'Add an institution',
  create: 'Add',
  level: 'Level',
  divisionCode: 'Division code',
  divisionHint: 'A development zone has none: leave it empty',
  parent: 'Above it',
  top: 'nothing',
  jurisdiction: 'Jurisdiction whose law binds',
  codeHint: '18 characters, checked by GB 32100',
  missing: 'Required',
  created: 'Added',
  givePower: 'Give a power',
  give: 'Give',
  given: 'The power was given',
  giveWarning: 'A power for a region is held by one institution; the one that holds it now loses it at once.',
  forRegion: '{{power}}, {{region}}',
};

addTexts('territory', { zh, en });

declare global {
  interface FenheTexts {
    territory: typeof zh;
  }
}
