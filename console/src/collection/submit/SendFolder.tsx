import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendHeaders, refuse } from '../../api/client';
import { Problem, UNREACHABLE } from '../../api/problem';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { isRun, type Run } from '../runs';
import type { Folder } from './FolderChoice';
import { orderOf, type Order, type Wishes } from './order';
import './texts';

interface SendFolderProps {
  wishes: Wishes;
  folder: Folder;
  onDone: (run: string) => void;
}

/** The same address takes files and orders; its contract describes the one for files. */
async function take(order: Order): Promise<Run> {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  sendHeaders('POST', headers);
  const response = await fetch('/api/v1/collection/runs', { method: 'POST', headers, body: JSON.stringify(order) }).catch((cause: unknown) => {
    throw new Problem(0, UNREACHABLE, '', '', [], { cause: String(cause) });
  });
  const answer: unknown = response.ok ? await response.json() : await refuse(response);
  if (!isRun(answer)) {
    throw new Problem(0, 'empty-answer', '', '', [], {});
  }
  return answer;
}

/** Has the platform fetch files from a front folder. */
export function SendFolder({ wishes, folder, onDone }: SendFolderProps) {
  const { t } = useTranslation('submission');
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { connection, pattern } = folder;
  const lacking =
    wishes.resource === undefined
      ? t('required.resource')
      : connection === undefined
        ? t('required.connection')
        : pattern.trim() === ''
          ? t('required.pattern')
          : '';

  const send = async () => {
    setAsked(true);
    if (lacking !== '' || connection === undefined) {
      return;
    }
    setRunning(true);
    setError(null);
    try {
      onDone((await take(orderOf(wishes, { connection, pattern: pattern.trim() }))).id);
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };

  return (
    <Panel title={t('send')}>
      <Button
        type="primary"
        block
        className="decision-main"
        loading={running}
        onClick={() => {
          void send();
        }}
      >
        {t('sendNow')}
      </Button>
      {asked && lacking !== '' && (
        <p className="field-fault" role="alert">
          {lacking}
        </p>
      )}
      <Refused error={error} />
    </Panel>
  );
}
