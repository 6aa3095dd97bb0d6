import { addTexts } from '../i18n';

const zh = {
  title: '工作台',
  nav: {
    main: '主导航',
    workbench: '工作台',
    catalog: '目录管理',
    review: '目录审核',
    collection: '数据归集',
    sharing: '共享管理',
    opening: '开放管理',
    correction: '质量与校核',
    organization: '机构与职权',
    notice: '文书',
    accounts: '账号',
    clients: '系统对接',
    calendar: '工作日历',
    rights: '权限',
    log: '日志查询',
    pastRights: '权限追溯',
    export: '签名导出',
    wall: '数据大屏',
    regulations: '适用法规',
    portal: '开放门户',
  },
  role: {
    STEWARD: '数据管理员',
    UNIT_HEAD: '单位负责人',
    CHIEF_DATA_OFFICER: '首席数据官',
    AUTHORITY_OFFICER: '主管部门经办',
    SYSTEM_ADMINISTRATOR: '系统管理员',
    SECURITY_ADMINISTRATOR: '安全管理员',
    AUDIT_ADMINISTRATOR: '审计管理员',
    MACHINE: '系统',
  },
  notices: '文书与提醒',
  account: '账号菜单',
  password: '修改口令',
  secondFactor: '动态口令',
  signOut: '退出',
  noPost: '尚无岗位',
  post: '切换岗位',
};

const en: typeof zh = {
  title: 'Workbench',
  nav: {
    main: 'Main navigation',
    workbench: 'Workbench',
    catalog: 'Catalogue',
    review: 'Catalogue review',
    collection: 'Collection',
    sharing: 'Sharing',
    opening: 'Opening',
    correction: 'Corrections',
    organization: 'Institutions',
    notice: 'Notices',
    accounts: 'Accounts',
    clients: 'Machine clients',
    calendar: 'Working calendar',
    rights: 'Rights',
    log: 'Audit log',
    pastRights: 'Past rights',
    export: 'Signed export',
    wall: 'Wall',
    regulations: 'Regulations',
    portal: 'Public portal',
  },
  role: {
    STEWARD: 'Data steward',
    UNIT_HEAD: 'Unit head',
    CHIEF_DATA_OFFICER: 'Chief data officer',
    AUTHORITY_OFFICER: 'Authority officer',
    SYSTEM_ADMINISTRATOR: 'System administrator',
    SECURITY_ADMINISTRATOR: 'Security administrator',
    AUDIT_ADMINISTRATOR: 'Audit administrator',
    MACHINE: 'Machine',
  },
  notices: 'Notices',
  account: 'Account menu',
  password: 'Change password',
  secondFactor: 'Second factor',
  signOut: 'Sign out',
  noPost: 'No post yet',
  post: 'Switch post',
};

addTexts('console', { zh, en });

declare global {
  interface FenheTexts {
    console: typeof zh;
  }
}
