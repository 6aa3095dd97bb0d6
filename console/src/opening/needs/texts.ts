import { addTexts } from '../../i18n';

const zh = {
  title: '数据需求',
  lead: '需要的数据还没有开放，可以在这里提出，无需登录。由数据主管部门答复，经答复的需求可以公开供查阅。',
  file: {
    title: '提出需求',
    wanted: '需要什么数据',
    wantedExample: '如：全市公交线路和站点的位置',
    wantedMissing: '请写明需要什么数据',
    purpose: '用来做什么',
    purposeExample: '写明用途、使用范围和需要的更新频率',
    purposeMissing: '请写明用途',
    send: '提交需求',
  },
  filed: {
    title: '需求已提交',
    look: '查看这项需求',
    more: '再提一项',
  },
  lookup: {
    title: '查询答复',
    example: 'XQ-0000-0000-0000-0000',
  },
  public: { title: '已答复的需求', none: '还没有公开的需求。' },
  waiting: '待答复',
  outcome: { AVAILABLE: '已开放', PLANNED: '列入开放计划', DECLINED: '不能开放' },
  filedOn: '{{day}} 提出',
  answeredOn: '{{authority}} {{day}} 答复',
};

const en = {
  title: 'Data needs',
  lead: 'If the data you need is not open yet, say so here; no account is needed. The data authority answers, and answered needs may be made public.',
  file: {
    title: 'File a need',
    wanted: 'Which data do you need',
    wantedExample: 'Such as: positions of all bus lines and stops',
    wantedMissing: 'Say which data you need',
    purpose: 'What for',
    purposeExample: 'Purpose, extent of use, and how often it has to be updated',
    purposeMissing: 'Say what it is for',
    send: 'File the need',
  },
  filed: {
    title: 'Your need is filed',
    look: 'See this need',
    more: 'File another',
  },
  lookup: {
    title: 'Look up an answer',
    example: 'XQ-0000-0000-0000-0000',
  },
  public: { title: 'Answered needs', none: 'No need is public yet.' },
  waiting: 'Waiting',
  outcome: { AVAILABLE: 'Open now', PLANNED: 'Planned', DECLINED: 'Cannot be opened' },
  filedOn: 'filed {{day}}',
  answeredOn: 'answered by {{authority}} {{day}}',
};

addTexts('needs', { zh, en });

declare global {
  interface FenheTexts {
    needs: typeof zh;
  }
}
