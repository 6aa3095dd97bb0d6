import { useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DangerousAct } from '../../ui/DangerousAct';
import { purposeOf, type Key } from './purposes';
import './texts';

/** Destroys a key that is kept; what is lost with it is named, and typed. */
export function DestroyKey({ old }: { old: Key }) {
  const { t } = useTranslation('keys');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [reasons, setReasons] = useState('');
  const purpose = purposeOf(old.purpose);
  return (
    <DangerousAct
      act={t('destroy')}
      title={t('destroyTitle', { id: old.id })}
      consequences={[t(`lost.${purpose === 'audit' || purpose === 'notice' ? 'other' : purpose}`), t('forever'), t('kept')]}
      word={t(`destroyWord.${old.kind}`)}
      disabled={reasons.trim() === ''}
      onAct={async () => {
        await api.POST('/api/v1/security/keys/{id}/destruction', { params: { path: { id: old.id } }, body: { reasons } });
        void message.success(t('destroyed'));
        await client.invalidateQueries({ queryKey: ['get', '/api/v1/security/keys'] });
      }}
    >
      <label className="confirm-word">
        {t('reasons')}
        <Input.TextArea
          value={reasons}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={4000}
          onChange={(event) => {
            setReasons(event.target.value);
          }}
        />
      </label>
    </DangerousAct>
  );
}
