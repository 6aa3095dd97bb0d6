import { addTexts } from '../i18n';

const zh = {
  subject: {
    CREDIT: '信用服务',
    TRANSPORT: '交通运输',
    HEALTH: '医疗卫生',
    EMPLOYMENT: '社保就业',
    EDUCATION: '教育文化',
    ENVIRONMENT: '生态环境',
    WEATHER: '气象服务',
    MARKET: '市场监管',
    PUBLIC_SAFETY: '公共安全',
    HOUSING: '城建住房',
    SCIENCE: '科技创新',
    ENERGY: '资源能源',
    PRODUCTION: '工业农业',
    TRADE: '商贸流通',
    FINANCE: '财税金融',
    WORK_SAFETY: '安全生产',
    ASSISTANCE: '社会救助',
    LAW: '法律服务',
    LIFE: '生活服务',
    GEOGRAPHY: '地理空间',
    INSTITUTIONS: '机构团体',
    OTHER: '其他',
  },
  cycle: {
    REAL_TIME: '实时',
    DAILY: '每日',
    WEEKLY: '每周',
    MONTHLY: '每月',
    QUARTERLY: '每季度',
    YEARLY: '每年',
    IRREGULAR: '不定期',
  },
};

const en: typeof zh = {
  subject: {
    CREDIT: 'Credit',
    TRANSPORT: 'Transport',
    HEALTH: 'Health',
    EMPLOYMENT: 'Employment',
    EDUCATION: 'Education and culture',
    ENVIRONMENT: 'Environment',
    WEATHER: 'Weather',
    MARKET: 'Market regulation',
    PUBLIC_SAFETY: 'Public safety',
    HOUSING: 'Construction and housing',
    SCIENCE: 'Science',
    ENERGY: 'Resources and energy',
    PRODUCTION: 'Industry and agriculture',
    TRADE: 'Trade',
    FINANCE: 'Taxes and finance',
    WORK_SAFETY: 'Work safety',
    ASSISTANCE: 'Social assistance',
    LAW: 'Legal services',
    LIFE: 'Daily life',
    GEOGRAPHY: 'Geography',
    INSTITUTIONS: 'Institutions',
    OTHER: 'Other',
  },
  cycle: {
    REAL_TIME: 'Real time',
    DAILY: 'Daily',
    WEEKLY: 'Weekly',
    MONTHLY: 'Monthly',
    QUARTERLY: 'Quarterly',
    YEARLY: 'Yearly',
    IRREGULAR: 'Irregular',
  },
};

addTexts('catalogue', { zh, en });

declare global {
  interface FenheTexts {
    /** Words of the catalogue that several features say. */
    catalogue: typeof zh;
  }
}
