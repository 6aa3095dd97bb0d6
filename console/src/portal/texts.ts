import { addTexts } from '../i18n';

const zh = {
  nav: {
    main: '主导航',
    foot: '页脚导航',
    home: '首页',
    datasets: '数据目录',
    needs: '数据需求',
    mine: '查询申请',
    applications: '应用展示',
    regulations: '政策法规',
    developers: '开发者中心',
    verify: '核验',
  },
  search: '检索数据',
  signIn: '登录',
  feed: '订阅更新',
  footer: '公共数据依法开放，免费使用。每一次下载都附有可以核验的回执。',
};

const en: typeof zh = {
  nav: {
    main: 'Main navigation',
    foot: 'Footer',
    home: 'Home',
    datasets: 'Datasets',
    needs: 'Data needs',
    mine: 'Track',
    applications: 'Applications',
    regulations: 'Regulations',
    developers: 'Developers',
    verify: 'Verify',
  },
  search: 'Search data',
  signIn: 'Sign in',
  feed: 'Feed of updates',
  footer: 'Public data is open by law and free of charge. Every download comes with a receipt that can be verified.',
};

addTexts('portal', { zh, en });

declare global {
  interface FenheTexts {
    portal: typeof zh;
  }
}
