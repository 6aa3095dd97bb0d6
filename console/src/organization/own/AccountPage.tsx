import { Alert, App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { Badge } from '../../ui/Status';
import { ChangePasswordForm } from '../signin/ChangePasswordForm';
import { SecondFactor } from './SecondFactor';
import './texts';
import './own.css';

/** One's own account: the password, the second factor, the posts one holds. */
export function AccountPage() {
  const { t } = useTranslation(['own', 'ui']);
  const { message } = App.useApp();
  const present = usePresent();
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHead title={t('title')} aside={present.name} />
      <Columns
        main={
          <>
            <Panel title={t('password')} note={t('passwordNote')}>
              <div className="own-form">
                <ChangePasswordForm
                  key={round}
                  onDone={() => {
                    setRound(round + 1);
                    void message.success(t('changed'));
                  }}
                />
              </div>
            </Panel>
            <Panel title={t('factor')} note={t('factorNote')}>
              <SecondFactor done={<Alert type="success" showIcon title={t('confirmed')} />} />
            </Panel>
          </>
        }
        side={
          <Panel title={t('posts')}>
            <ul className="own-posts">
              {present.posts.map((post) => (
                <li key={post.id}>
                  <span>{post.institutionName}</span>
                  <span className="quiet">{post.roles.map((role) => t(`ui:role.${role}`)).join(t('ui:comma'))}</span>
                  {post.id === present.post?.id && <Badge tone="river">{t('acting')}</Badge>}
                </li>
              ))}
            </ul>
          </Panel>
        }
      />
    </>
  );
}
