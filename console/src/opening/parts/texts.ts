import { addTexts } from '../../i18n';

const zh = {
  keep: '请保存查询码，凭它查看结果：',
  reference: '查询码',
  look: '查询',
  unknown: '没有这个查询码，请核对。',
  contact: '联系方式（选填）',
  contactNote: '仅供主管部门核实情况时使用，加密保存，不公开。',
  example: '按名称检索开放数据集',
};

const en: typeof zh = {
  keep: 'Keep this reference; what comes of it is found by it:',
  reference: 'Reference',
  look: 'Look up',
  unknown: 'There is no such reference. Check it.',
  contact: 'Contact (optional)',
  contactNote: 'For questions of the authority only; kept encrypted and never public.',
  example: 'Search the open datasets',
};

addTexts('letters', { zh, en });

declare global {
  interface FenheTexts {
    letters: typeof zh;
  }
}
