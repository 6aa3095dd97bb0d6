import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ReasonsAct } from '../../ui/ReasonsAct';
import type { Key } from './purposes';
import './texts';

/** Puts a new key in the place of the current one, with reasons. */
export function RotateKey({ current }: { current: Key }) {
  const { t } = useTranslation('keys');
  const { message } = App.useApp();
  const client = useQueryClient();
  return (
    <ReasonsAct
      act={t('rotate')}
      why={t(`rotateWhy.${current.kind}`)}
      matter={`key.${current.id}`}
      size="small"
      onAct={async (reasons) => {
        await api.POST('/api/v1/security/keys/{id}/rotation', { params: { path: { id: current.id } }, body: { reasons } });
        void message.success(t('rotated'));
        await client.invalidateQueries({ queryKey: ['get', '/api/v1/security/keys'] });
      }}
    />
  );
}
