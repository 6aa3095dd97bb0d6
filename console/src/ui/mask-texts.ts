import { addTexts } from '../i18n';

/** Masks 脱敏方式 by name. */
const zh = {
  NONE: '原值',
  NAME: '部分遮盖',
  ID_6_4: '保留前 6 后 4 位',
  ID_3_4: '保留前 3 后 4 位',
  ID_1_1: '保留首末各 1 位',
  MOBILE: '保留前 3 后 4 位',
  ADDRESS: '只到区县',
  CARD: '保留前 6 后 4 位',
  EMAIL: '保留首字母和域名',
  SUPPRESS: '全部遮盖',
  AGE_BAND: '归入十年区间',
  MONTH: '只到年月',
  CITY: '只到市',
  ROUND_10: '取整到十',
};

const en: typeof zh = {
  NONE: 'As it is',
  NAME: 'Partly hidden',
  ID_6_4: 'First 6 and last 4',
  ID_3_4: 'First 3 and last 4',
  ID_1_1: 'First and last',
  MOBILE: 'First 3 and last 4',
  ADDRESS: 'To the district',
  CARD: 'First 6 and last 4',
  EMAIL: 'First letter and domain',
  SUPPRESS: 'Hidden whole',
  AGE_BAND: 'Band of ten years',
  MONTH: 'To the month',
  CITY: 'To the city',
  ROUND_10: 'To the nearest ten',
};

addTexts('masks', { zh, en });

declare global {
  interface FenheTexts {
    masks: typeof zh;
  }
}
