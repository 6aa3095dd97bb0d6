import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { DangerousAct } from '../../ui/DangerousAct';
import { useProblemTexts } from '../../ui/States';
import type { Shown } from './AccountsPage';
import type { Account } from './useAccounts';
import './texts';

/** What the system administrator may do with an account; never with the own one. */
export function AccountActs({ account, onShown }: { account: Account; onShown: (shown: Shown) => void }) {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const present = usePresent();
  const client = useQueryClient();
  const problem = useProblemTexts();
  const path = { params: { path: { id: account.id } } };
  const reset = queries.useMutation('post', '/api/v1/accounts/{id}/reset-password');
  const disable = queries.useMutation('post', '/api/v1/accounts/{id}/disabling');
  const enable = queries.useMutation('post', '/api/v1/accounts/{id}/enabling');
  const changed = () => client.invalidateQueries({ queryKey: ['get', '/api/v1/accounts'] });
  if (account.id === present.account) {
    return null;
  }
  if (account.disabled) {
    return (
      <Button
        size="small"
        loading={enable.isPending}
        onClick={() => {
          enable.mutate(path, {
            onSuccess: () => {
              void message.success(t('enabled'));
              void changed();
            },
            onError: (error) => void message.error(problem(error).title),
          });
        }}
      >
        {t('enable')}
      </Button>
    );
  }
  return (
    <span className="accounts-acts">
      <DangerousAct
        act={t('reset')}
        title={t('resetTitle', { name: account.name })}
        consequences={[t('resetEnds'), t('resetCloses'), t('resetAgain')]}
        word={account.account}
        onAct={async () => {
          const answer = await reset.mutateAsync(path);
          onShown({ name: account.name, secret: answer.firstPassword });
          await changed();
        }}
      />
      <DangerousAct
        act={t('disable')}
        title={t('disableTitle', { name: account.name })}
        consequences={[t('disableEnds'), t('disableKeeps')]}
        word={account.account}
        onAct={async () => {
          await disable.mutateAsync(path);
          await changed();
        }}
      />
    </span>
  );
}
