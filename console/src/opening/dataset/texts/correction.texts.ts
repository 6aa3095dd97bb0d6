import { addTexts } from '../../../i18n';

const zh = {
  title: '对数据有疑问',
  about: '数据与您所知不符、缺漏或者难以理解，都可以提出。提供单位应当核实，在十个工作日内更正或者说明。',
  item: '哪一项',
  whole: '整个数据集',
  description: '疑问',
  descriptionHint: '写明哪一行、现在是什么、应当是什么、依据是什么',
  descriptionMissing: '请写明疑问。',
  contact: '联系方式（可不填）',
  contactHint: '只有提供单位核实时可以看到，每次查看都留痕；不填也可以凭编号查询答复',
  send: '提交纠错',
  draft: '上次填写的内容已恢复。',
  sent: '已提交',
  sentAbout: '请保存这个编号，凭它查询答复。编号只显示这一次。',
  another: '再提一条',
  lookup: '查询答复',
  reference: '查询编号',
  find: '查询',
  states: { REPORTED: '已提出', VERIFYING: '核实中', CORRECTED: '已更正', EXPLAINED: '已说明' },
  due: '答复时限',
  provisional: '（暂定）',
  reported: '提出时间',
  dataset: '数据集',
  answer: '答复',
  noAnswer: '尚未答复',
  answered: '答复时间',
};

const en: typeof zh = {
  title: 'Doubts about the data',
  about: 'Whatever is wrong, missing or hard to understand can be reported. The provider verifies it and corrects or explains it within ten working days.',
  item: 'Which item',
  whole: 'The whole dataset',
  description: 'What is doubtful',
  descriptionHint: 'Which row, what it says, what it should say, and how you know',
  descriptionMissing: 'Please say what is doubtful.',
  contact: 'Contact (optional)',
  contactHint: 'Seen by the provider alone, while verifying, and every look is recorded; the answer can be read by the reference without it',
  send: 'Report',
  draft: 'What you typed the last time is back.',
  sent: 'Reported',
  sentAbout: 'Please keep this reference; the answer is asked for by it. It is shown this once.',
  another: 'Report another',
  lookup: 'Look up an answer',
  reference: 'Reference',
  find: 'Look up',
  states: { REPORTED: 'Reported', VERIFYING: 'Being verified', CORRECTED: 'Corrected', EXPLAINED: 'Explained' },
  due: 'Answer due',
  provisional: ' (provisional)',
  reported: 'Reported',
  dataset: 'Dataset',
  answer: 'Answer',
  noAnswer: 'None yet',
  answered: 'Answered',
};

addTexts('datasetCorrection', { zh, en });

declare global {
  interface FenheTexts {
    datasetCorrection: typeof zh;
  }
}
