import { IdcardOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { isProblem } from '../../api/problem';
import { ClockWords } from '../../ui/Clock';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { day } from '../../ui/format';
import { History } from '../../ui/History';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Answer, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useParam } from '../../ui/useParam';
import { TONES } from '../apply/records';
import { ActsPanel } from './ActsPanel';
import { ApplicantPanel } from './ApplicantPanel';
import { GivenPanel } from './GivenPanel';
import { ItemsPanel } from './ItemsPanel';
import { isStep, type Received } from './records';
import '../review/texts';
import './texts';
import './access.css';

/** One application for open data: who, what for, how it is handled. */
export function AccessPage() {
  const { t } = useTranslation('access');
  const navigate = useNavigate();
  const id = useParam('id');
  const found = queries.useQuery('get', '/api/v1/opening/applications/{id}', { params: { path: { id } } }, { refetchInterval: 60_000 });
  if (isProblem(found.error, 404)) {
    return (
      <State
        icon={<IdcardOutlined />}
        title={t('gone')}
        actions={<Button onClick={() => void navigate({ to: '/opening', search: { tab: 'applications' } })}>{t('list')}</Button>}
      >
        {t('goneWhy')}
      </State>
    );
  }
  return <Answer of={found}>{(data) => <Whole key={data.id} received={data} />}</Answer>;
}

function Whole({ received }: { received: Received }) {
  const { t } = useTranslation(['access', 'openingReview']);
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/opening">{t('openingReview:title')}</Link> /{' '}
            <Link to="/opening" search={{ tab: 'applications' }}>
              {t('trail')}
            </Link>
          </>
        }
        title={received.title}
        aside={
          <>
            <Badge tone={TONES[received.state]}>{t(`state.${received.state}`)}</Badge>
            {received.applicant.name}
          </>
        }
      />
      {received.deadline !== null && (
        <p className="access-clock">
          <ClockWords term={{ ...received.deadline, remaining: received.remaining, paused: received.paused }} />
          {received.deadline.article === null && <span className="quiet">{t('commitment')}</span>}
        </p>
      )}
      <Columns
        main={
          <>
            <ApplicantPanel received={received} />
            <Panel title={t('use.title')}>
              <Facts
                of={[
                  [t('use.scenario'), received.use.scenario],
                  [t('use.protection'), received.use.protection],
                  [t('use.until'), day(received.use.until)],
                  [t('use.missing'), received.missing.join('；')],
                  [t('use.supplement'), received.supplement],
                  [t('use.number'), <Digest key="number" value={received.number} />],
                  [t('use.undertaking'), <Digest key="undertaking" value={received.undertaking} />],
                ]}
              />
            </Panel>
            <ItemsPanel received={received} />
          </>
        }
        side={
          <>
            <ActsPanel received={received} />
            {received.given !== null && <GivenPanel received={received} given={received.given} />}
            <Past id={received.id} version={received.version} />
          </>
        }
      />
    </>
  );
}

function Past({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation('access');
  const steps = queries.useQuery('get', '/api/v1/opening/applications/{id}/history', { params: { path: { id } } });
  return (
    <div key={version}>
      <Answer of={steps}>{(data) => <History steps={data} titleOf={(act) => (isStep(act) ? t(`step.${act}`) : undefined)} />}</Answer>
    </div>
  );
}
