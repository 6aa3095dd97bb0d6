import { Input } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DangerousAct } from '../../ui/DangerousAct';
import { useQueryClient } from '@tanstack/react-query';
import type { Revision } from '../model';

/** 废弃草稿, with a reason. */
export function Discard({ revision, onDone }: { revision: Revision; onDone: () => void }) {
  const { t } = useTranslation('catalogEdit');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [reasons, setReasons] = useState('');
  return (
    <DangerousAct
      act={t('discard')}
      title={t('discardTitle')}
      consequences={[
        revision.basis === null ? t('discardNew', { code: revision.code ?? '' }) : t('discardChange'),
        t('discardKept'),
      ]}
      word={revision.code ?? revision.title}
      disabled={reasons.trim() === ''}
      onAct={async () => {
        await api.POST('/api/v1/catalog/revisions/{revision}/withdrawal', {
          params: { path: { revision: revision.id } },
          body: { reasons },
        });
        onDone();
        void client.invalidateQueries();
        void navigate({ to: '/catalog/drafts' });
      }}
    >
      <label className="stacked">
        {t('discardReason')}
        <Input.TextArea
          value={reasons}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => {
            setReasons(event.target.value);
          }}
        />
      </label>
    </DangerousAct>
  );
}
