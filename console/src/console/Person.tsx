import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { dropDrafts } from '../ui/useDraft';

/** Who one is, the own account, and the way out. */
export function Person() {
  const { t } = useTranslation(['console', 'ui']);
  const present = usePresent();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = queries.useMutation('delete', '/api/v1/session');
  const roles = (present.post?.roles ?? []).map((role) => t(`ui:role.${role}`)).join(t('ui:comma'));
  const out = () => {
    signOut.mutate(
      {},
      {
        onSettled: () => {
          dropDrafts();
          void client.resetQueries();
        },
      },
    );
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: `${present.name} · ${roles}`, disabled: true },
          { key: 'account', label: t('password'), onClick: () => void navigate({ to: '/account' }) },
          { type: 'divider' },
          { key: 'out', label: t('signOut'), onClick: out },
        ],
      }}
    >
      <button type="button" className="console-person" title={t('account')}>
        <span className="console-initial" aria-hidden>
          {present.name.slice(0, 1)}
        </span>
        <span>{present.name}</span>
        <small>{roles}</small>
      </button>
    </Dropdown>
  );
}
