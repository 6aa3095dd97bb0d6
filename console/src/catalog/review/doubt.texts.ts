import { addTexts } from '../../i18n';

const zh = {
  of: '个人信息存疑：{{title}}',
  why: {
    SAYS_PERSON: '名称、字段名或者格式像个人信息，没有标明',
    GROUNDS_SAY_PERSON: '依据或者条件写着涉及个人信息，没有标明',
    FREELY_SHARED: '个人信息，无条件共享',
  },
  reason: '数据管理员的理由：{{reason}}',
  noReason: '没有写明理由',
  more_other: '另有 {{count}} 项存疑，见信息项表',
};

const en = {
  of: 'Personal information in doubt: {{title}}',
  why: {
    SAYS_PERSON: 'its title, name or format says a person, and it is not marked',
    GROUNDS_SAY_PERSON: 'its grounds speak of personal information, and it is not marked',
    FREELY_SHARED: 'personal information, shared without condition',
  },
  reason: 'The steward’s reason: {{reason}}',
  noReason: 'No reason is given',
  more_one: '{{count}} more item in doubt, see the items',
  more_other: '{{count}} more items in doubt, see the items',
};

addTexts('catalogDoubts', { zh, en });

declare global {
  interface FenheTexts {
    catalogDoubts: typeof zh;
  }
}
