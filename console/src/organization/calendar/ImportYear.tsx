import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Refused } from '../../ui/States';
import { preview } from './csv';
import { YearView } from './YearView';
import './texts';

/** A year's arrangement from a file, looked at before it is sent. */
export function ImportYear({ year }: { year: number }) {
  const { t } = useTranslation(['calendar', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [csv, setCsv] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const close = () => {
    setOpen(false);
    setCsv(undefined);
    setError(null);
  };
  const read = csv === undefined ? undefined : preview(csv);
  const elsewhere = read?.days.filter((one) => !one.date.startsWith(`${year}-`)).length ?? 0;
  const send = async () => {
    setSending(true);
    setError(null);
    try {
      await api.PUT('/api/v1/regulations/calendar/{year}', {
        params: { path: { year } },
        body: csv ?? '',
        bodySerializer: (body) => body,
        headers: { 'Content-Type': 'text/csv;charset=UTF-8' },
      });
      close();
      void message.success(t('done', { year }));
      await client.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('import')}
      </Button>
      <Modal
        open={open}
        width={860}
        title={t('importTitle', { year })}
        okText={t('act')}
        cancelText={t('ui:cancel')}
        okButtonProps={{ disabled: read === undefined || read.days.length === 0 || read.wrong.length > 0 || elsewhere > 0 }}
        confirmLoading={sending}
        onCancel={close}
        onOk={() => {
          void send();
        }}
        destroyOnHidden
      >
        <p>{t('importHow')}</p>
        <Upload
          accept=".csv,text/csv"
          maxCount={1}
          beforeUpload={(file) => {
            void file.text().then(setCsv);
            return false;
          }}
          onRemove={() => {
            setCsv(undefined);
          }}
        >
          <Button>{t('choose')}</Button>
        </Upload>
        {read !== undefined && (
          <>
            <p className="calendar-preview">
              {t('preview', {
                days: read.days.length,
                off: read.days.filter((one) => one.kind === 'OFF').length,
                work: read.days.filter((one) => one.kind === 'WORK').length,
              })}
            </p>
            {elsewhere > 0 && <p className="status bad">{t('otherYear', { count: elsewhere, year })}</p>}
            {read.wrong.slice(0, 5).map((one) => (
              <p key={one.line} className="status bad">
                {t('wrong', one)}
              </p>
            ))}
            <YearView year={year} days={read.days} />
            <p className="quiet">{t('replaces')}</p>
          </>
        )}
        <Refused error={error} />
      </Modal>
    </>
  );
}
