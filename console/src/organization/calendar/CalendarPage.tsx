import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { day } from '../../ui/format';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Answer } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { ImportYear } from './ImportYear';
import { YearView } from './YearView';
import './texts';
import './calendar.css';

/** 工作日历: a year's days off and worked weekends, by which terms are counted. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const present = usePresent();
  const [filters, change] = useFilters();
  const year = Number(filters['year'] ?? day(new Date().toISOString()).slice(0, 4));
  const calendar = queries.useQuery('get', '/api/v1/regulations/calendar/{year}', { params: { path: { year } } });
  const turn = (by: number) => () => {
    change({ year: String(year + by) });
  };
  return (
    <>
      <PageHead
        title={t('title')}
        aside={
          <>
            {t('aside')} <ArticleChip id="GW-21" />
          </>
        }
        actions={present.has('SYSTEM_ADMINISTRATOR') && <ImportYear key={year} year={year} />}
      />
      <Panel
        title={t('year', { year })}
        note={calendar.data?.known === true && t(calendar.data.imported ? 'imported' : 'shipped')}
        extra={
          <>
            <span className="calendar-legend">
              <i className="calendar-day off" aria-hidden /> {t('off')} <i className="calendar-day work" aria-hidden /> {t('work')}
            </span>
            <Button size="small" icon={<LeftOutlined />} aria-label={t('before')} onClick={turn(-1)} />
            <Button size="small" icon={<RightOutlined />} aria-label={t('after')} onClick={turn(1)} />
          </>
        }
      >
        <Answer of={calendar}>
          {(data) => (
            <>
              {!data.known && <p className="calendar-unknown">{t('unknown', { year })}</p>}
              <YearView year={year} days={data.days} />
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}
