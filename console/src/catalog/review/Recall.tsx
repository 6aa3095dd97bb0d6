import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, content } from '../../api/client';
import { Refused } from '../../ui/States';
import { useRevisionCache } from '../edit/useKept';
import type { Revision } from '../model';
import './texts';

/** 撤回: its own stewards take back what nobody has decided yet. */
export function Recall({ revision, state }: { revision: Revision; state: 'ASSESSED' | 'HEAD_APPROVED' | 'SUBMITTED' }) {
  const { t } = useTranslation(['catalogReview', 'ui']);
  const cache = useRevisionCache();
  const [open, setOpen] = useState(false);
  const [reasons, setReasons] = useState('');
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const recall = async () => {
    setRunning(true);
    setError(null);
    try {
      const path = { revision: revision.id };
      cache(content(await api.POST('/api/v1/catalog/revisions/{revision}/recall', { params: { path }, body: { reasons } })));
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('recall')}
      </Button>
      <Modal
        open={open}
        title={t('recallTitle', { title: revision.title })}
        okText={t('recall')}
        cancelText={t('ui:cancel')}
        confirmLoading={running}
        destroyOnHidden
        onCancel={() => {
          setOpen(false);
          setError(null);
        }}
        onOk={() => void recall()}
      >
        <p>{t(`recallWhy.${state}`)}</p>
        <label className="stacked">
          {t('recallReason')}
          <Input.TextArea
            value={reasons}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => {
              setReasons(event.target.value);
            }}
          />
        </label>
        <Refused error={error} />
      </Modal>
    </>
  );
}
