import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import './texts';

/** The institution one acts for; who holds several posts chooses. */
export function PostSwitch() {
  const { t } = useTranslation(['console', 'ui']);
  const present = usePresent();
  const client = useQueryClient();
  const change = queries.useMutation('put', '/api/v1/session/post');
  const name = (held: (typeof present.posts)[number]) =>
    held.institutionName ?? held.roles.map((role) => t(`ui:role.${role}`)).join(t('ui:comma'));
  if (present.posts.length < 2) {
    return <span className="console-institution">{present.post === null ? t('noPost') : name(present.post)}</span>;
  }
  return (
    <Select
      className="console-institution"
      variant="borderless"
      aria-label={t('post')}
      value={present.post?.id ?? ''}
      popupMatchSelectWidth={false}
      options={present.posts.map((held) => ({
        value: held.id,
        label: `${name(held)} · ${held.roles.map((role) => t(`ui:role.${role}`)).join(t('ui:comma'))}`,
      }))}
      onChange={(post) => {
        change.mutate({ body: { post } }, { onSuccess: () => void client.resetQueries() });
      }}
    />
  );
}
