import { addTexts } from '../../i18n';

const zh = {
  why: '下列信息项没有标为个人信息，数据却像个人的号码（占该项的份额如右）。请先核对目录的标注：确是个人信息的，退回这一批次，修订目录后重新报送；确实不是的，写明理由放行。',
  looks: {
    ID_NUMBER: '像身份号码',
    CREDIT_CODE: '像统一社会信用代码',
    BANK_CARD: '像银行卡号',
    MOBILE: '像手机号',
    EMAIL: '像电子邮箱',
    NAME: '像姓名',
  },
};

const en: typeof zh = {
  why: 'These items are not marked as personal information, and their data looks like persons’ numbers (the share of each on the right). Look at the catalogue first: where it is personal, reject the run, mend the entry and hand it in again; where it is not, say why and accept it.',
  looks: {
    ID_NUMBER: 'looks like ID numbers',
    CREDIT_CODE: 'looks like credit codes',
    BANK_CARD: 'looks like bank cards',
    MOBILE: 'looks like mobile numbers',
    EMAIL: 'looks like e-mail addresses',
    NAME: 'looks like names',
  },
};

addTexts('collectionDoubts', { zh, en });

declare global {
  interface FenheTexts {
    collectionDoubts: typeof zh;
  }
}
