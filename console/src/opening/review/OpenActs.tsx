import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { DangerousAct } from '../../ui/DangerousAct';
import { ReasonsAct } from '../../ui/ReasonsAct';
import { ReasonsField } from '../../ui/ReasonsField';
import type { Standing } from './records';

interface OpenActsProps {
  resource: string;
  title: string;
  provider: string;
  standing: Standing;
  /** To be typed before it is stopped. */
  word: string;
}

/** 暂停、恢复、终止开放: at once, with reasons (TY-8, TJ-8). What the authority suspended it alone resumes. */
export function OpenActs({ resource, title, provider, standing, word }: OpenActsProps) {
  const { t } = useTranslation('openingReview');
  const present = usePresent();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reasons, setReasons] = useState('');
  const suspending = queries.useMutation('post', '/api/v1/opening/datasets/{resource}/suspension');
  const resuming = queries.useMutation('post', '/api/v1/opening/datasets/{resource}/resumption');
  const closing = queries.useMutation('post', '/api/v1/opening/datasets/{resource}/closure');
  const own = provider === present.institution;
  const head = own ? present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER') : present.has('AUTHORITY_OFFICER');
  const mayResume = head && (!own || standing.suspendedBy === null || standing.suspendedBy === provider);
  const params = { path: { resource } };
  const done = async (how: 'done' | 'resumed') => {
    setReasons('');
    void message.success(t(`open.${how}`, { title }));
    await client.invalidateQueries();
  };
  if (standing.state === 'ENDED' || !(head || (own && present.has('STEWARD')))) {
    return null;
  }
  const told = own ? [] : [t('open.told')];
  const field = <ReasonsField label={t('reasonsLabel')} value={reasons} onChange={setReasons} />;
  return (
    <>
      {standing.state === 'ACTIVE' && (
        <DangerousAct
          act={t('open.suspend')}
          title={t('open.suspendTitle', { title })}
          consequences={[t('open.stops'), t('open.resumable'), t('open.kept'), ...told]}
          word={word}
          disabled={reasons.trim() === ''}
          onAct={() => suspending.mutateAsync({ params, body: { reasons } }).then(() => done('done'))}
        >
          {field}
        </DangerousAct>
      )}
      {standing.state === 'SUSPENDED' && mayResume && (
        <ReasonsAct
          act={t('open.resume')}
          why={t('open.resumeWhy')}
          matter={`${resource}.resume`}
          onAct={(given) => resuming.mutateAsync({ params, body: { reasons: given } }).then(() => done('resumed'))}
        />
      )}
      {head && (
        <DangerousAct
          act={t('open.close')}
          title={t('open.closeTitle', { title })}
          consequences={[t('open.stops'), t('open.again'), t('open.kept'), ...told]}
          word={word}
          disabled={reasons.trim() === ''}
          onAct={() => closing.mutateAsync({ params, body: { reasons } }).then(() => done('done'))}
        >
          {field}
        </DangerousAct>
      )}
    </>
  );
}
