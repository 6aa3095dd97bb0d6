import { DisconnectOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWERED, UNANSWERED } from '../api/client';
import './texts';

const AGAIN_AFTER = 3_000;

/** Says that the platform is away, asks for it until it is back, and then reads everything anew. */
export function Away() {
  const { t } = useTranslation('console');
  const client = useQueryClient();
  const [away, setAway] = useState(false);

  useEffect(() => {
    const gone = () => {
      setAway(true);
    };
    const back = () => {
      setAway(false);
    };
    window.addEventListener(UNANSWERED, gone);
    window.addEventListener(ANSWERED, back);
    return () => {
      window.removeEventListener(UNANSWERED, gone);
      window.removeEventListener(ANSWERED, back);
    };
  }, []);

  useEffect(() => {
    if (!away) {
      return;
    }
    const timer = setInterval(() => {
      fetch('/api/v1/session', { headers: { Accept: 'application/json' } }).then(
        (answer) => {
          if (answer.status < 500) {
            setAway(false);
            void client.invalidateQueries();
          }
        },
        () => undefined,
      );
    }, AGAIN_AFTER);
    return () => {
      clearInterval(timer);
    };
  }, [away, client]);

  return away ? (
    <div className="console-away" role="alert">
      <DisconnectOutlined aria-hidden />
      {t('away')}
    </div>
  ) : null;
}
