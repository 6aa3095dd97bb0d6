import { addTexts } from '../../i18n';

const zh = {
  choose: '选择数据资源，看它的各个快照。',
  snapshot: '快照',
  mode: '方式',
  rows: '快照行数',
  added: '本批入湖',
  at: '入湖时间',
  quarantined: '问题数据',
  empty: '还没有快照',
  emptyWhy: '这个资源还没有数据入湖。',
  compare: '与前一快照比较',
  newer: '较新',
  older: '较旧',
  column: '信息项',
  rowsChange: '行数 {{older}} → {{newer}}',
  missing: '空值占比',
  distinct: '不同取值（约）',
  same: '各列空值占比和取值数相同',
  changed_other: '{{count}} 列有变化',
  onlyChanged: '只看有变化的',
  gap: '平台目前按列比较，不逐行比较。',
  pick: '在列表中选择一个快照，与它前一个比较。',
  first: '这是第一个快照，没有前一个。',
  profiling: '剖析尚未完成，暂不能比较。',
  appeared: '新增',
  vanished: '不再有',
};

const en = {
  choose: 'Choose a data resource to see its snapshots.',
  snapshot: 'Snapshot',
  mode: 'Mode',
  rows: 'Rows',
  added: 'Of this run',
  at: 'Committed',
  quarantined: 'Rejected',
  empty: 'No snapshots yet',
  emptyWhy: 'No data of this resource is in the lake.',
  compare: 'Compared with the one before',
  newer: 'Newer',
  older: 'Older',
  column: 'Item',
  rowsChange: 'Rows {{older}} → {{newer}}',
  missing: 'Missing',
  distinct: 'Distinct (about)',
  same: 'Missing shares and distinct values of all columns are the same',
  changed_one: '{{count}} column changed',
  changed_other: '{{count}} columns changed',
  onlyChanged: 'Changed only',
  gap: 'Compared by column, not row by row.',
  pick: 'Choose a snapshot in the list to compare it with the one before.',
  first: 'This is the first snapshot; there is none before.',
  profiling: 'Not yet profiled, so it can’t be compared.',
  appeared: 'new',
  vanished: 'gone',
};

addTexts('snapshots', { zh, en });

declare global {
  interface FenheTexts {
    snapshots: typeof zh;
  }
}
