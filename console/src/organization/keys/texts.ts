import { addTexts } from '../../i18n';

const zh = {
  title: '密钥',
  aside: '按用途分设，由平台生成和保管，从不显示',
  purpose: {
    audit: '审计日志和回执',
    notice: '文书签章',
    secrets: '系统密钥、连接口令和动态口令',
    contacts: '公众留下的联系方式',
    subjects: '被查询的人',
    other: '其他用途（{{purpose}}）',
  },
  kind: {
    SIGNING: 'SM2 签名',
    DIGESTING: 'HMAC-SM3 摘要',
    SEALING: 'SM4 封存',
  },
  what: {
    audit: '每个检查点由它签名，日志和回执凭公钥核验',
    notice: '文书发出时由它签章，此后不能改',
    secrets: '存进数据库以前由它封存，没有它打不开',
    contacts: '只有承办人逐件查看时打开，每次记录',
    subjects: '日志里只留证件号的摘要，凭它查谁看过此人',
    other: '由平台的其他部分使用',
  },
  id: '编号',
  state: '状态',
  stateOf: {
    CURRENT: '现用',
    OLDER: '留用',
    DESTROYED: '已销毁',
  },
  waiting: {
    ROTATE: '正在轮换',
    DESTROY: '正在销毁',
  },
  created: '启用',
  why: '缘由',
  first: '首次使用时由平台生成',
  madeBy: '{{by}}轮换：{{reasons}}',
  destroyedBy: '{{by}}于 {{at}} 销毁：{{reasons}}',
  acts: '操作',
  publicHalf: '下载公钥',
  rotate: '轮换',
  rotateWhy: {
    SIGNING: '此后由新密钥签名。已有的签名不变，旧公钥继续可以核验。',
    DIGESTING: '此后由新密钥作摘要。旧密钥留用，轮换以前被看过的人照样查得到。',
    SEALING: '此后由新密钥封存。旧密钥留用，它封存的照样打得开。',
  },
  rotated: '已换上新密钥，旧的留用',
  destroy: '销毁',
  destroyTitle: '销毁密钥 {{id}}',
  destroyWord: {
    SEALING: '永远打不开',
    DIGESTING: '永远查不到',
    SIGNING: '不能销毁',
  },
  lost: {
    secrets: '由它封存的系统密钥、连接口令、动态口令永远打不开，须一一重新设置；没有重设的系统、连接和账号不能再用',
    contacts: '由它封存的联系方式永远打不开，不能再答复留下它的人',
    subjects: '由它作摘要的人永远查不到：这段时间谁看过此人，再也无法回答',
    other: '由它封存、摘要的内容永远打不开、对不上',
  },
  forever: '不能恢复，平台也没有副本；备份中的旧密钥库须另行清除',
  kept: '编号、销毁人、时间和理由一直留在这里和审计日志中',
  reasons: '理由',
  destroyed: '密钥已销毁',
  empty: '还没有密钥',
  emptyWhy: '第一次需要时由平台生成。',
};

const en: typeof zh = {
  title: 'Keys',
  aside: 'One for each purpose, made and kept by the platform, never shown',
  purpose: {
    audit: 'Audit log and receipts',
    notice: 'Seals of notices',
    secrets: 'Secrets of clients, connections and second factors',
    contacts: 'Contacts that the public left',
    subjects: 'Persons looked up',
    other: 'Other purpose ({{purpose}})',
  },
  kind: {
    SIGNING: 'SM2, signs',
    DIGESTING: 'HMAC-SM3, digests',
    SEALING: 'SM4, seals',
  },
  what: {
    audit: 'signs every checkpoint; log and receipts are verified by its public half',
    notice: 'seals a notice when it is issued, which never changes after',
    secrets: 'seals them before they are stored; without it they do not open',
    contacts: 'opened one by one by who answers, each time recorded',
    subjects: 'the log keeps digests of ID numbers alone; they find who saw a person',
    other: 'used by another part of the platform',
  },
  id: 'Id',
  state: 'State',
  stateOf: {
    CURRENT: 'current',
    OLDER: 'kept',
    DESTROYED: 'destroyed',
  },
  waiting: {
    ROTATE: 'being rotated',
    DESTROY: 'being destroyed',
  },
  created: 'Since',
  why: 'Why',
  first: 'Made by the platform when first needed',
  madeBy: 'Rotated by {{by}}: {{reasons}}',
  destroyedBy: 'Destroyed by {{by}}, {{at}}: {{reasons}}',
  acts: 'Acts',
  publicHalf: 'Public key',
  rotate: 'Rotate',
  rotateWhy: {
    SIGNING: 'From now on the new key signs. What was signed stays as it is and is verified by the old public key.',
    DIGESTING: 'From now on the new key digests. The old one is kept: who was looked up before is still found.',
    SEALING: 'From now on the new key seals. The old one is kept: what it sealed still opens.',
  },
  rotated: 'A new key is in use; the old one is kept',
  destroy: 'Destroy',
  destroyTitle: 'Destroy key {{id}}',
  destroyWord: {
    SEALING: 'never opened',
    DIGESTING: 'never found',
    SIGNING: 'never destroyed',
  },
  lost: {
    secrets: 'Secrets of clients, connections and second factors that it sealed can never be opened: each has to be set anew, and until then none of them works',
    contacts: 'Contacts that it sealed can never be opened, and who left them can never be answered',
    subjects: 'Persons that it digested can never be found: who saw them in that time can no longer be told',
    other: 'What it sealed or digested can never be opened or matched',
  },
  forever: 'This cannot be undone and the platform has no copy; old keystores in backups have to be cleared away as well',
  kept: 'Its id, who destroyed it, when and why stay here and in the audit log',
  reasons: 'Reasons',
  destroyed: 'The key is destroyed',
  empty: 'No key yet',
  emptyWhy: 'The platform makes one when it first needs it.',
};

addTexts('keys', { zh, en });

declare global {
  interface FenheTexts {
    keys: typeof zh;
  }
}
