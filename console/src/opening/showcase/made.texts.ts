import { addTexts } from '../../i18n';

const zh = {
  title: '用到本数据的应用',
  submit: '提交应用',
  none: '还没有。用这份数据做了什么，可以提交展示。',
  all: '全部应用',
};

const en: typeof zh = {
  title: 'Made with this data',
  submit: 'Send one in',
  none: 'Nothing yet. If you made something with it, send it in.',
  all: 'All applications',
};

addTexts('madeWith', { zh, en });

declare global {
  interface FenheTexts {
    madeWith: typeof zh;
  }
}
