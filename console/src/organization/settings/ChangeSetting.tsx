import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { Refused } from '../../ui/States';
import { ChangeForm, type Typed } from './ChangeForm';
import { Meanwhile } from './Meanwhile';
import { useValueWords, type Setting } from './words';
import './texts';

/** Changes one setting for the next start; what a colleague changed meanwhile is shown, and never written over. */
export function ChangeSetting({ setting }: { setting: Setting }) {
  const { t } = useTranslation(['settings', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const words = useValueWords();
  const [open, setOpen] = useState(false);
  /** As it was when it was looked at: what is sent is meant for this version. */
  const [seen, setSeen] = useState(setting.version);
  const [typed, setTyped] = useState<Typed>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/api/v1/settings'] });
  const close = () => {
    setOpen(false);
    setError(null);
  };
  const overtaken = isProblem(error, 412);
  // once it is shown what a colleague set, sending again is meant for that
  const version = overtaken ? setting.version : seen;
  const send = async (change: Typed) => {
    setRunning(true);
    setError(null);
    setTyped(change);
    try {
      await api.PUT('/api/v1/settings/{name}', {
        params: { path: { name: setting.name }, header: { 'If-Match': `"${version}"` } },
        body: change,
      });
      await refresh();
      close();
      void message.success(t('saved'));
      return true;
    } catch (failure) {
      await refresh();
      setError(failure);
      return false;
    } finally {
      setRunning(false);
    }
  };
  const current = setting.coming ?? setting.value;
  return (
    <>
      <Button
        size="small"
        aria-label={t('changeTitle', { name: setting.title })}
        onClick={() => {
          setSeen(setting.version);
          setOpen(true);
        }}
      >
        {t('change')}
      </Button>
      <Modal open={open} title={t('changeTitle', { name: setting.title })} onCancel={close} footer={null} destroyOnHidden>
        <p className="quiet">{setting.meaning}</p>
        {overtaken && setting.changed !== null && (
          <Meanwhile
            by={setting.changed}
            value={words(setting, current)}
            onTake={close}
          />
        )}
        <ChangeForm
          setting={setting}
          started={typed}
          running={running}
          onSend={send}
        />
        {!overtaken && <Refused error={error} />}
      </Modal>
    </>
  );
}
