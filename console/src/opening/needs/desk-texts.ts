import { addTexts } from '../../i18n';

const zh = {
  title: '数据需求',
  lead: '公众提出的需求，由本平台的数据主管部门答复',
  state: '办理情况',
  waiting: '待答复',
  answered: '已答复',
  noneWaiting: '没有待答复的需求',
  noneAnswered: '还没有答复过需求',
  noneWhy: '公众在开放门户提出的数据需求会出现在这里。',
  reachable: '留有联系方式',
  listed: '已公开',
  answer: '答复',
  see: '查看',
  one: '数据需求',
  wanted: '需要的数据',
  purpose: '用途',
  contact: '联系方式',
  noContact: '未留',
  filedAt: '提出时间',
  outcome: '答复结论',
  outcomeMissing: '请选择结论',
  dataset: '对应的数据集',
  datasetMissing: '答复已开放的，须选定数据集',
  text: '答复内容',
  textMissing: '请写明答复内容；不能开放的，说明理由',
  list: '在开放门户公开这项需求和答复',
  send: '答复提出人',
  sendAgain: '更新答复',
};

const en: typeof zh = {
  title: 'Data needs',
  lead: 'Filed by the public, answered by the data authority of this platform',
  state: 'State',
  waiting: 'Waiting',
  answered: 'Answered',
  noneWaiting: 'No need waits for an answer',
  noneAnswered: 'No need was answered yet',
  noneWhy: 'Needs that the public files in the portal appear here.',
  reachable: 'contact given',
  listed: 'public',
  answer: 'Answer',
  see: 'See',
  one: 'Data need',
  wanted: 'Data wanted',
  purpose: 'Purpose',
  contact: 'Contact',
  noContact: 'none given',
  filedAt: 'Filed at',
  outcome: 'Outcome',
  outcomeMissing: 'Choose an outcome',
  dataset: 'Dataset that serves it',
  datasetMissing: 'An answer that it is open names the dataset',
  text: 'Answer',
  textMissing: 'Write the answer; if it cannot be opened, say why',
  list: 'Show this need and its answer in the portal',
  send: 'Send the answer',
  sendAgain: 'Update the answer',
};

addTexts('needsDesk', { zh, en });

declare global {
  interface FenheTexts {
    needsDesk: typeof zh;
  }
}
