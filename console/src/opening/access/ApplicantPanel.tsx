import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Facts } from '../../ui/Facts';
import { day } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import '../apply/texts';
import type { Received } from './records';

/** Who applies: masked, until somebody reads the number for a reason that is recorded. */
export function ApplicantPanel({ received }: { received: Received }) {
  const { t } = useTranslation(['access', 'apply']);
  const client = useQueryClient();
  const read = queries.useMutation('post', '/api/v1/opening/applications/{id}/identity-reading');
  const { applicant, verification } = received;
  return (
    <Panel
      title={t('applicant.title')}
      extra={
        read.data === undefined && (
          <Button
            size="small"
            loading={read.isPending}
            onClick={() => {
              read.mutate(
                { params: { path: { id: received.id } } },
                {
                  onSuccess: () => {
                    void client.invalidateQueries({ queryKey: queries.queryOptions('get', '/api/v1/opening/applications/{id}/history', { params: { path: { id: received.id } } }).queryKey });
                  },
                },
              );
            }}
          >
            {t('applicant.read')}
          </Button>
        )
      }
    >
      <Facts
        of={[
          [t('applicant.who'), applicant.name],
          [t('apply:applicant.kind'), t(`apply:applicant.kinds.${applicant.kind}`)],
          [t('apply:applicant.creditCode'), applicant.creditCode === null ? null : <span className="mono">{applicant.creditCode}</span>],
          [t('applicant.agent'), applicant.agent],
          [t('applicant.document'), t(`apply:idKinds.${applicant.idKind}`)],
          [t('applicant.number'), <span key="number" className="mono">{read.data?.idNumber ?? applicant.idNumber}</span>],
          [t('applicant.contact'), <span key="contact" className="mono">{read.data?.contact ?? applicant.contact}</span>],
          [t('verify.title'), verification && t('verify.done', { way: t(`verify.ways.${verification.way}`), day: day(verification.seenOn) })],
          [t('verify.by'), verification && [verification.byName, verification.note].filter(Boolean).join(' · ')],
        ]}
      />
      {received.state === 'ACCEPTED' && <p className="access-hint">{t('applicant.readWhy')}</p>}
      <Refused error={read.error} />
    </Panel>
  );
}
