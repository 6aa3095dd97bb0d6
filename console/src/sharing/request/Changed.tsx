import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { day, lastDayOf } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { partOf, stateOf, type Request } from '../records';
import { countsOf } from './choices';

interface Difference {
  field: string;
  before: string;
  after: string;
}

/** Somebody else changed the request under one's eyes: what is other now, before one goes on (FH-14). */
export function Changed({ seen, present, onTake }: { seen: Request; present: Request; onTake: () => void }) {
  const { t } = useTranslation(['sharingCourse', 'sharing']);
  const told = (request: Request): Omit<Record<string, string>, never> => {
    const part = partOf(request, 'CONDITIONAL');
    const proposal = part?.proposal ?? null;
    return {
      [t('changed.state')]: t(`sharing:state.${stateOf(request)}`),
      [t('changed.proposal')]:
        proposal === null
          ? t('changed.none')
          : proposal.share
            ? t('changed.share', { ...countsOf(proposal.items) })
            : t('changed.refuse', { reasons: proposal.reasons ?? '' }),
      [t('changed.due')]: part?.deadline == null ? t('changed.none') : day(lastDayOf(part.deadline.due)),
      [t('changed.missing')]: part === undefined || part.missing.length === 0 ? t('changed.none') : part.missing.join('；'),
      [t('changed.answer')]: part?.answer ?? t('changed.none'),
      [t('changed.grant')]: part?.grant?.slice(0, 8) ?? t('changed.none'),
    };
  };
  const before = told(seen);
  const rows: Difference[] = Object.entries(told(present))
    .map(([field, after]) => ({ field, before: before[field] ?? '', after }))
    .filter((row) => row.before !== row.after);
  const shown =
    rows.length > 0
      ? rows
      : [{ field: t('changed.other'), before: t('changed.version', { version: seen.version }), after: t('changed.version', { version: present.version }) }];
  return (
    <div role="alert">
      <Panel
        flush
        title={t('changed.title')}
        note={t('changed.why')}
        extra={
          <Button type="primary" onClick={onTake}>
            {t('changed.take')}
          </Button>
        }
      >
        <Table<Difference>
          rowKey="field"
          size="small"
          pagination={false}
          dataSource={shown}
          columns={[
            { title: t('changed.field'), dataIndex: 'field', width: 160 },
            { title: t('changed.before'), dataIndex: 'before' },
            { title: t('changed.after'), dataIndex: 'after', className: 'changed-after' },
          ]}
        />
      </Panel>
    </div>
  );
}
