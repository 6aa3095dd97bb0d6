import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { isProblem, UNREACHABLE } from '../../api/problem';
import { bytes } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { fileKey, orderOf, type Wishes } from './order';
import { CANCELLED, upload, type Sending } from './send';
import './texts';

interface SendFilesProps {
  wishes: Wishes;
  files: readonly File[];
  /** What the preview says would make the run fail; empty when nothing does. */
  fault: string;
  onDone: (run: string) => void;
}

interface Sent {
  bytes: number;
  total: number;
  since: number;
  now: number;
}

/** 报送: uploads with its progress, may be cancelled, and keeps everything when it fails. */
export function SendFiles({ wishes, files, fault, onDone }: SendFilesProps) {
  const { t } = useTranslation('submission');
  const client = useQueryClient();
  const sending = useRef<Sending | null>(null);
  const intent = useRef({ of: '', key: '' });
  const [sent, setSent] = useState<Sent | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const lacking = wishes.resource === undefined ? t('required.resource') : files.length === 0 ? t('required.files') : fault;

  useEffect(() => {
    if (sent === null) {
      return;
    }
    const hold = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
    };
  }, [sent]);
  useEffect(() => () => sending.current?.cancel(), []);

  const send = async () => {
    setAsked(true);
    if (lacking !== '') {
      document.getElementById(fault === '' || lacking !== fault ? 'resource' : 'preview')?.scrollIntoView({ block: 'center' });
      return;
    }
    const order = orderOf(wishes);
    const of = JSON.stringify([order, files.map(fileKey)]);
    if (intent.current.of !== of) {
      intent.current = { of, key: newKey() };
    }
    setError(null);
    const since = Date.now();
    setSent({ bytes: 0, total: files.reduce((sum, file) => sum + file.size, 0), since, now: since });
    try {
      sending.current = upload(order, files, intent.current.key, (done, total) => {
        setSent({ bytes: done, total, since, now: Date.now() });
      });
      const run = await sending.current.run;
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/v1/collection/runs' });
      onDone(run.id);
    } catch (failure) {
      if (isProblem(failure) && failure.code === CANCELLED) {
        // another try is another intent, also while the platform still waits for the rest of this one
        intent.current = { of: '', key: '' };
      }
      setError(failure);
    } finally {
      sending.current = null;
      setSent(null);
    }
  };

  return (
    <Panel title={t('send')}>
      {sent === null ? (
        <Button
          type="primary"
          block
          className="decision-main"
          onClick={() => {
            void send();
          }}
        >
          {t(error === null ? 'sendNow' : 'again')}
        </Button>
      ) : (
        <Uploading
          sent={sent}
          onCancel={() => {
            sending.current?.cancel();
          }}
        />
      )}
      {sent === null && error === null && lacking !== '' && (
        <p className={asked ? 'field-fault' : 'quiet'} role={asked ? 'alert' : undefined}>
          {asked ? lacking : fault === '' ? t('checking') : fault}
        </p>
      )}
      <NotSent error={error} />
    </Panel>
  );
}

function Uploading({ sent, onCancel }: { sent: Sent; onCancel: () => void }) {
  const { t } = useTranslation('submission');
  const seconds = (sent.now - sent.since) / 1000;
  const speed = seconds > 1 ? sent.bytes / seconds : 0;
  const rest = speed > 0 ? Math.ceil((sent.total - sent.bytes) / speed) : 0;
  const done = sent.bytes >= sent.total && sent.total > 0;
  return (
    <div className="uploading">
      <Progress percent={sent.total === 0 ? 0 : Math.floor((sent.bytes / sent.total) * 100)} aria-label={t('send')} />
      <p role="status">
        {done ? t('received') : t('uploading', { sent: bytes(sent.bytes), total: bytes(sent.total) })}
        {!done && speed > 0 && (
          <small>
            {t('speed', {
              speed: bytes(speed),
              left: rest < 90 ? t('seconds', { count: rest }) : t('minutes', { count: Math.ceil(rest / 60) }),
            })}
          </small>
        )}
      </p>
      <Button block onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}

/** Why nothing was taken in, and what can be done with what is still here. */
function NotSent({ error }: { error: unknown }) {
  const { t } = useTranslation('submission');
  if (error === null) {
    return null;
  }
  if (isProblem(error) && error.code === CANCELLED) {
    return <p role="status">{t('cancelled')}</p>;
  }
  if (isProblem(error) && error.code === UNREACHABLE) {
    return (
      <div className="refused" role="alert">
        <div>
          <strong>{t('lost')}</strong>
          <p>{t('lostAdvice')}</p>
        </div>
      </div>
    );
  }
  return (
    <>
      <Refused error={error} />
      {isProblem(error, 413) && <p>{t('tooLarge')}</p>}
      {isProblem(error, 507) && <p>{t('full')}</p>}
    </>
  );
}
