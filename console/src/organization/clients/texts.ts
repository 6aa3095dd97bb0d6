import { addTexts } from '../../i18n';

const zh = {
  title: '系统对接',
  aside: '别的系统凭国密签名调用接口：系统管理员登记，安全管理员给权限，密钥由本单位取',
  create: '登记系统',
  act: '登记',
  name: '系统名称',
  institution: '所属机构',
  missing: '请填写',
  id: '身份编号',
  rights: '权限',
  withRights: '可以调用',
  withoutRights: '没有权限',
  state: '状态',
  active: '使用中',
  disabled: '已停用',
  acts: '操作',
  created: '系统已登记。安全管理员给权限、本单位取密钥后可以调用',
  disable: '停用',
  disableTitle: '停用 {{name}}',
  disableEnds: '立即拒绝它的一切调用',
  disableKeeps: '登记和记录保留，可以再启用',
  enable: '启用',
  giveRights: '给予权限',
  takeRights: '收回权限',
  takeTitle: '收回 {{name}} 的权限',
  takeEnds: '立即拒绝它的一切调用，授权本身不变',
  secret: '取新密钥',
  secretTitle: '为 {{name}} 取新密钥',
  secretEnds: '原密钥立即失效，用它签名的调用被拒绝',
  secretOnce: '新密钥只显示一次',
  secretOf: '{{name}}的密钥',
  empty: '还没有登记系统',
  emptyWhy: '需要由程序取数时，请系统管理员登记。',
};

const en: typeof zh = {
  title: 'Machine clients',
  aside: 'Other systems call with signed requests: the system administrator adds them, the security administrator gives rights, their own institution takes the secret',
  create: 'Add a client',
  act: 'Add',
  name: 'Name of the system',
  institution: 'Institution',
  missing: 'Required',
  id: 'Identity',
  rights: 'Rights',
  withRights: 'may call',
  withoutRights: 'none',
  state: 'State',
  active: 'in use',
  disabled: 'disabled',
  acts: 'Acts',
  created: 'Added. It may call once it has rights and its institution has taken a secret',
  disable: 'Disable',
  disableTitle: 'Disable {{name}}',
  disableEnds: 'refuse every call of it from now on',
  disableKeeps: 'keep it and its records; it can be enabled again',
  enable: 'Enable',
  giveRights: 'Give rights',
  takeRights: 'Take rights',
  takeTitle: 'Take the rights of {{name}}',
  takeEnds: 'refuse every call of it from now on; its grants stay as they are',
  secret: 'Take a new secret',
  secretTitle: 'Take a new secret for {{name}}',
  secretEnds: 'end the present secret: calls signed by it are refused',
  secretOnce: 'show the new secret this once',
  secretOf: 'Secret of {{name}}',
  empty: 'No client yet',
  emptyWhy: 'When a program is to fetch data, the system administrator adds it.',
};

addTexts('clients', { zh, en });

declare global {
  interface FenheTexts {
    clients: typeof zh;
  }
}
