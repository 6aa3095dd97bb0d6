import { addTexts } from '../i18n';

const zh = {
  signIn: {
    title: '登录工作台',
    account: '账号',
    accountMissing: '请填写账号',
    password: '口令',
    passwordMissing: '请填写口令',
    otp: '动态口令',
    otpHint: '设置了动态口令的账号填写六位数字',
    act: '登录',
    warning: '本平台不是涉密系统，不得存储、处理、传输国家秘密和工作秘密。',
    rules: '连续口令错误，账号会暂时锁定。登录和退出均记入审计日志。',
    toPortal: '查找和下载无条件开放的数据无需登录，',
    portal: '前往开放门户',
    line1: '数据从各部门来，',
    line2: '由一个出口去，',
    line3: '每一步都有据可查。',
    again: '登录已过期',
    againWhy: '您填写的内容都还在。输入口令后继续。',
    forgotten: '忘记口令，请联系系统管理员重置。',
  },
  change: {
    title: '先修改口令',
    why: '初始口令只用一次。新口令请只告诉自己。',
    old: '现在的口令',
    wanted: '新口令',
    again: '再输一次新口令',
    differ: '两次输入不一样',
    act: '修改口令',
    done: '口令已修改',
  },
  admission: {
    title: '启用岗位',
    why: '安全管理员已为您配置岗位。输入安全管理员交给您的启用码，岗位才能使用。',
    code: '启用码',
    act: '启用',
    noPost: '您的账号还没有岗位',
    noPostWhy: '请联系安全管理员配置。配置后会给您一个启用码。',
    refresh: '已经配置，重新读取',
  },
};

const en: typeof zh = {
  signIn: {
    title: 'Sign in to the console',
    account: 'Account',
    accountMissing: 'Enter the account',
    password: 'Password',
    passwordMissing: 'Enter the password',
    otp: 'One-time code',
    otpHint: 'Six digits, if the account has a second factor',
    act: 'Sign in',
    warning: 'This platform is not for classified matters. State secrets and work secrets must not be stored, processed or sent here.',
    rules: 'Repeated wrong passwords lock the account for a while. Signing in and out is recorded in the audit log.',
    toPortal: 'Open data needs no sign-in: ',
    portal: 'go to the public portal',
    line1: 'Data from every department',
    line2: 'leaves by one mouth,',
    line3: 'and every step can be traced.',
    again: 'Your session has ended',
    againWhy: 'What you typed is still here. Enter the password to go on.',
    forgotten: 'Forgot the password? Ask the system administrator to reset it.',
  },
  change: {
    title: 'Change the password first',
    why: 'The first password is for one use. Tell nobody the new one.',
    old: 'Present password',
    wanted: 'New password',
    again: 'New password once more',
    differ: 'The two are not the same',
    act: 'Change password',
    done: 'Password changed',
  },
  admission: {
    title: 'Open your post',
    why: 'The security administrator has given you a post. It opens with the code that he hands you.',
    code: 'Admission code',
    act: 'Open',
    noPost: 'Your account has no post yet',
    noPostWhy: 'Ask the security administrator for one; he will hand you an admission code.',
    refresh: 'It was given, look again',
  },
};

addTexts('organization', { zh, en });

declare global {
  interface FenheTexts {
    organization: typeof zh;
  }
}
