import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Refused } from '../../ui/States';
import './texts';

/** 变更: a new draft that starts from the published revision, with its reason. */
export function ChangeAct({ resource, number, primary = false }: { resource: string; number: number; primary?: boolean }) {
  const { t } = useTranslation(['catalogEntry', 'ui']);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const start = queries.useMutation('post', '/api/v1/catalog/resources/{resource}/revisions');
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('act.change')}
      </Button>
      <Modal
        open={open}
        title={t('changeTitle')}
        okText={t('start')}
        cancelText={t('ui:cancel')}
        confirmLoading={start.isPending}
        destroyOnHidden
        onCancel={() => {
          setOpen(false);
          start.reset();
        }}
        onOk={() => {
          start.mutate(
            { params: { path: { resource } }, body: { reason } },
            { onSuccess: (started) => void navigate({ to: `/catalog/revisions/${started.revision}` }) },
          );
        }}
      >
        <p>{t('changeWhy', { number })}</p>
        <label className="stacked">
          {t('reason')}
          <Input.TextArea
            value={reason}
            placeholder={t('reasonHint')}
            maxLength={2000}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </label>
        <Refused error={start.error} />
      </Modal>
    </>
  );
}
