import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { ClockWords } from '../../ui/Clock';
import { Facts } from '../../ui/Facts';
import { day, dayOfWeek, minute } from '../../ui/format';
import { Refused } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { Past } from './Past';
import { params, TONES, type Key, type Own } from './records';
import { SupplementForm } from './SupplementForm';
import { Taken } from './Taken';

interface MineProps {
  own: Own;
  ofKey: Key;
  another: ReactNode;
}

/** One's own application: how it stands, what to do next, what was done. */
export function Mine({ own, ofKey, another }: MineProps) {
  const { t } = useTranslation(['mine', 'apply']);
  const client = useQueryClient();
  const onChanged = (changed: Own) => {
    client.setQueryData(queries.queryOptions('get', '/api/v1/open/applications/{number}', { params: params(ofKey) }).queryKey, changed);
  };
  const lastDay = own.state === 'APPROVED' ? day(own.given?.until ?? null) : own.supplementUntil === null ? '' : dayOfWeek(own.supplementUntil);
  return (
    <>
      <div className="mine-head">
        <h2>
          <Link to={`/datasets/${own.dataset}`}>{own.title}</Link>
        </h2>
        <Badge tone={TONES[own.state]}>{t(`state.${own.state}`)}</Badge>
        <span className="mono">{own.number}</span>
        {another}
      </div>
      <div className="letters-columns mine">
        <div>
          <section className="mine-next">
            <p>{t(`next.${own.state}`, { provider: own.provider, day: lastDay })}</p>
            {own.deadline !== null && <ClockWords term={{ ...own.deadline, remaining: own.remaining, paused: own.paused }} />}
            {own.answer !== null && <p className="mine-answer">{own.answer}</p>}
            {own.remedy !== null && (
              <>
                <h3>{t('remedy')}</h3>
                <p>{own.remedy}</p>
              </>
            )}
            {own.state === 'SUPPLEMENT_REQUESTED' && <SupplementForm own={own} ofKey={ofKey} onSent={onChanged} />}
            {own.given !== null && <Taken given={own.given} title={own.title} ofKey={ofKey} />}
          </section>
          <Stated own={own} />
          <Withdraw own={own} ofKey={ofKey} onDone={onChanged} />
        </div>
        <aside>
          <section>
            <h2>{t('history')}</h2>
            <Past own={own} />
          </section>
        </aside>
      </div>
    </>
  );
}

function Stated({ own }: { own: Own }) {
  const { t } = useTranslation(['mine', 'apply']);
  const { applicant } = own;
  return (
    <section>
      <Facts
        of={[
          [t('facts.applicant'), [applicant.name, applicant.creditCode].filter(Boolean).join(' · ')],
          [t('facts.agent'), applicant.agent],
          [t('facts.document'), `${t(`apply:idKinds.${applicant.idKind}`)} ${applicant.idNumber}`],
          [t('facts.contact'), applicant.contact],
          [t('facts.items'), own.items.join('、')],
          [t('facts.use'), own.use.scenario],
          [t('facts.protection'), own.use.protection],
          [t('facts.until'), day(own.use.until)],
          [t('facts.at'), minute(own.submittedAt)],
        ]}
      />
    </section>
  );
}

const OPEN = new Set<Own['state']>(['SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'VERIFIED', 'PROPOSED']);

function Withdraw({ own, ofKey, onDone }: { own: Own; ofKey: Key; onDone: (own: Own) => void }) {
  const { t } = useTranslation(['mine', 'ui']);
  const [open, setOpen] = useState(false);
  const withdraw = queries.useMutation('post', '/api/v1/open/applications/{number}/withdrawal');
  if (!OPEN.has(own.state)) {
    return null;
  }
  return (
    <>
      <Button
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('withdraw.act')}
      </Button>
      <Modal
        open={open}
        title={t('withdraw.title')}
        okText={t('withdraw.act')}
        cancelText={t('ui:cancel')}
        okButtonProps={{ danger: true, loading: withdraw.isPending }}
        onCancel={() => {
          setOpen(false);
        }}
        onOk={() => {
          withdraw.mutate(
            { params: params(ofKey) },
            {
              onSuccess: (changed) => {
                setOpen(false);
                onDone(changed);
              },
            },
          );
        }}
      >
        <p>{t('withdraw.what')}</p>
        <Refused error={withdraw.error} />
      </Modal>
    </>
  );
}
