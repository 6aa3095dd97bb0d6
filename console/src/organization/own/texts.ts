import { addTexts } from '../../i18n';

const zh = {
  title: '口令与动态口令',
  password: '修改口令',
  passwordNote: '修改后，您在其他地方的登录会全部退出',
  changed: '口令已修改',
  factor: '动态口令',
  factorNote: '登录时除口令外，再输入手机上的六位数字',
  begin: '设置动态口令',
  scan: '用手机上的动态口令应用扫描，或者手工输入密钥。密钥只在这里显示，不经过网络上的其他服务。',
  qr: '动态口令的二维码',
  secret: '密钥',
  code: '应用显示的六位数字',
  codeMissing: '请填写六位数字',
  confirm: '启用动态口令',
  confirmed: '动态口令已启用。下次登录时需要输入；手机丢失时，请安全管理员取消。',
  posts: '岗位',
  acting: '现在的岗位',
  institution: '机构',
  roles: '职责',
};

const en: typeof zh = {
  title: 'Password and second factor',
  password: 'Change the password',
  passwordNote: 'Your sessions elsewhere end',
  changed: 'Password changed',
  factor: 'Second factor',
  factorNote: 'Besides the password, six digits from your phone at each sign-in',
  begin: 'Set up a second factor',
  scan: 'Scan it with an authenticator on your phone, or type the key. The key is drawn here and goes through no other service.',
  qr: 'QR code of the second factor',
  secret: 'Key',
  code: 'The six digits that it shows',
  codeMissing: 'Enter the six digits',
  confirm: 'Turn it on',
  confirmed: 'The second factor is on and asked for from the next sign-in. If the phone is lost, the security administrator takes it off.',
  posts: 'Posts',
  acting: 'present post',
  institution: 'Institution',
  roles: 'Duties',
};

addTexts('own', { zh, en });

declare global {
  interface FenheTexts {
    own: typeof zh;
  }
}
