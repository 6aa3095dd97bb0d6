import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, SIGNED_OUT } from '../api/client';
import { isProblem } from '../api/problem';
import { presentOf, PresentContext } from '../api/session';
import { AdmissionForm } from '../organization/signin/AdmissionForm';
import { ChangePasswordForm } from '../organization/signin/ChangePasswordForm';
import { SignInForm } from '../organization/signin/SignInForm';
import { SignInPage, Threshold } from '../organization/signin/SignInPage';
import { Failed, Waiting } from '../ui/States';

/** Lets in who is signed in, has an own password and a post; everyone else is asked for what is missing. */
export function Gate({ children }: { children: ReactNode }) {
  const { t } = useTranslation('organization');
  const client = useQueryClient();
  const session = queries.useQuery('get', '/api/v1/session', {}, { retry: false, staleTime: 60_000 });
  const present = useMemo(() => (session.data === undefined ? null : presentOf(session.data)), [session.data]);
  const again = () => {
    void client.resetQueries();
  };

  if (session.isPending) {
    return <Waiting />;
  }
  if (present === null || session.data === undefined) {
    return isProblem(session.error, 401) ? <SignInPage /> : <Failed error={session.error} onRetry={again} />;
  }
  if (session.data.mustChangePassword) {
    return (
      <Threshold title={t('change.title')}>
        <p>{t('change.why')}</p>
        <ChangePasswordForm onDone={again} />
      </Threshold>
    );
  }
  if (session.data.awaitsAdmission) {
    return (
      <Threshold title={t('admission.title')}>
        <p>{t('admission.why')}</p>
        <AdmissionForm onDone={again} />
      </Threshold>
    );
  }
  if (present.post === null) {
    return (
      <Threshold title={t('admission.noPost')}>
        <p>{t('admission.noPostWhy')}</p>
        <Button onClick={again}>{t('admission.refresh')}</Button>
      </Threshold>
    );
  }
  return (
    <PresentContext.Provider value={present}>
      {children}
      <SignInAgain account={present.account} />
    </PresentContext.Provider>
  );
}

/** The session ended under a page: the password is asked for over it, and nothing on it is lost. */
function SignInAgain({ account }: { account: string }) {
  const { t } = useTranslation('organization');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const ask = () => {
      setAsking(true);
    };
    window.addEventListener(SIGNED_OUT, ask);
    return () => {
      window.removeEventListener(SIGNED_OUT, ask);
    };
  }, []);
  return (
    <Modal open={asking} title={t('signIn.again')} zIndex={2000} footer={null} closable={false} mask={{ closable: false }} keyboard={false} destroyOnHidden>
      <p>{t('signIn.againWhy')}</p>
      <SignInForm
        onDone={(session) => {
          if (session.id !== account) {
            // somebody else's page must not stay behind for whoever signed in
            window.location.assign('/console/');
            return;
          }
          setAsking(false);
          void client.invalidateQueries();
        }}
      />
    </Modal>
  );
}
