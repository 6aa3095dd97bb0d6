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
    needs: '数据需求',
    correction: '质量与校核',
    organization: '机构与职权',
    notice: '文书',
    accounts: '账号',
    clients: '系统对接',
    calendar: '工作日历',
    rights: '权限',
    log: '日志查询',
    persons: '谁看过此人',
    checkpoints: '检查点',
    pastRights: '权限追溯',
    export: '签名导出',
    wall: '数据大屏',
    regulations: '适用法规',
    portal: '开放门户',
  },
  waiting_other: '{{count}} 件待办',
  many: '{{count}}+',
  away: '平台没有响应，正在重新连接。您填写的内容还在。',
  otherPerson: '这是另一个账号，原来的页面已经关闭',
  notices: '文书与提醒',
  account: '账号菜单',
  password: '口令与动态口令',
  signOut: '退出',
  noPost: '尚无岗位',
  post: '切换岗位',
};

const en = {
  title: 'Workbench',
  nav: {
    main: 'Main navigation',
    workbench: 'Workbench',
    catalog: 'Catalogue',
    review: 'Catalogue review',
    collection: 'Collection',
    sharing: 'Sharing',
    opening: 'Opening',
    needs: 'Data needs',
    correction: 'Corrections',
    organization: 'Institutions',
    notice: 'Notices',
    accounts: 'Accounts',
    clients: 'Machine clients',
    calendar: 'Working calendar',
    rights: 'Rights',
    log: 'Audit log',
    persons: 'Who saw a person',
    checkpoints: 'Checkpoints',
    pastRights: 'Past rights',
    export: 'Signed export',
    wall: 'Wall',
    regulations: 'Regulations',
    portal: 'Public portal',
  },
  waiting_one: '{{count}} to do',
  waiting_other: '{{count}} to do',
  many: '{{count}}+',
  away: 'The platform does not answer; connecting again. What you typed is still here.',
  otherPerson: 'This is another account; the page of the one before was closed',
  notices: 'Notices',
  account: 'Account menu',
  password: 'Password and second factor',
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
