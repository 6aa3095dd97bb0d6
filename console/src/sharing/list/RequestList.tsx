import { SwapOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { LoadMore } from '../../ui/LoadMore';
import { Answer, State } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { stateOf, STATES, type ListSide, type Request } from '../records';
import { ApplyLink } from './ApplyLink';
import { RequestTable } from './RequestTable';

/** The requests of one side, newest first, a page at a time. */
export function RequestList({ side }: { side: ListSide }) {
  const { t } = useTranslation('sharing');
  const list = queries.useInfiniteQuery('get', '/api/v1/sharing/requests', { params: { query: { side, limit: 50 } } }, BY_CURSOR);
  return (
    <Answer
      of={list}
      empty={{
        when: (data) => data.pages[0]?.items.length === 0,
        show: (
          <State icon={<SwapOutlined />} title={t(`empty.${side}`)} actions={side === 'consumer' && <ApplyLink />}>
            {t(`emptyWhy.${side}`)}
          </State>
        ),
      }}
    >
      {(data) => (
        <>
          <Filtered side={side} requests={data.pages.flatMap((page) => page.items)} />
          <LoadMore of={list} />
        </>
      )}
    </Answer>
  );
}

function Filtered({ side, requests }: { side: ListSide; requests: Request[] }) {
  const { t } = useTranslation('sharing');
  const [filters, setFilters] = useFilters();
  const wanted = filters['state'];
  const shown = wanted === undefined ? requests : requests.filter((request) => stateOf(request) === wanted);
  const present = STATES.filter((state) => state === wanted || requests.some((request) => stateOf(request) === state));
  return (
    <>
      <div className="panel-filters">
        <Select
          aria-label={t('filter.state')}
          className="sharing-state-filter"
          value={wanted ?? ''}
          options={[{ value: '', label: t('filter.all') }, ...present.map((state) => ({ value: state, label: t(`state.${state}`) }))]}
          onChange={(state) => {
            setFilters({ state });
          }}
        />
        {wanted !== undefined && <span className="quiet">{t('filter.note', { count: requests.length })}</span>}
      </div>
      {shown.length === 0 ? <State title={t('filter.none')} /> : <RequestTable side={side} requests={shown} />}
    </>
  );
}
