import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { DangerousAct } from '../../ui/DangerousAct';
import { day } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { ShownOnce } from '../../ui/ShownOnce';
import { Answer, useProblemTexts } from '../../ui/States';
import { GivePost } from './GivePost';
import type { Account } from './useAccounts';
import './texts';

/** The posts of one account, and what the security administrator does with them. */
export function PostsOf({ account }: { account: Account }) {
  const { t } = useTranslation(['accounts', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const problem = useProblemTexts();
  const [code, setCode] = useState<string>();
  const path = { params: { path: { id: account.id } } };
  const posts = queries.useQuery('get', '/api/v1/accounts/{id}/posts', path);
  const end = queries.useMutation('delete', '/api/v1/accounts/{id}/posts/{post}');
  const admit = queries.useMutation('post', '/api/v1/accounts/{id}/admission');
  const noFactor = queries.useMutation('delete', '/api/v1/accounts/{id}/second-factor');
  const changed = () => client.invalidateQueries();
  return (
    <Panel title={account.name} note={<span className="mono">{account.account}</span>}>
      <h3 className="accounts-posts-head">{t('posts')}</h3>
      <Answer of={posts} rows={2} empty={{ when: (held) => held.length === 0, show: <p className="quiet">{t('noPosts')}</p> }}>
        {(held) => (
          <ul className="accounts-posts">
            {held.map((post) => (
              <li key={post.id}>
                <div>
                  <strong>{post.roles.map((role) => t(`ui:role.${role}`)).join(t('ui:comma'))}</strong>
                  <small className="quiet">
                    {post.institutionName} {t('since', { day: day(post.validFrom) })}
                  </small>
                </div>
                <DangerousAct
                  act={t('end')}
                  title={t('endTitle', { name: account.name })}
                  consequences={[t('endNow'), t('endMatters')]}
                  word={account.account}
                  onAct={async () => {
                    await end.mutateAsync({ params: { path: { id: account.id, post: post.id } } });
                    await changed();
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <div className="accounts-rights">
        <GivePost account={account} />
        <Button
          loading={admit.isPending}
          onClick={() => {
            admit.mutate(path, {
              onSuccess: (offered) => {
                setCode(offered.code);
              },
              onError: (error) => void message.error(problem(error).title),
            });
          }}
        >
          {t('admission')}
        </Button>
        {account.secondFactor && (
          <DangerousAct
            act={t('noFactor')}
            title={t('noFactorTitle', { name: account.name })}
            consequences={[t('noFactorEnds')]}
            word={account.account}
            onAct={async () => {
              await noFactor.mutateAsync(path);
              await changed();
            }}
          />
        )}
      </div>
      <ShownOnce
        of={t('code', { name: account.name })}
        secret={code}
        onClose={() => {
          setCode(undefined);
        }}
      />
    </Panel>
  );
}
