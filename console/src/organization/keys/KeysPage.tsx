import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Articles } from '../../ui/ArticleChip';
import { OnlyFor } from '../../ui/OnlyFor';
import { PageHead } from '../../ui/PageHead';
import { Answer, State } from '../../ui/States';
import { KeysOf } from './KeysOf';
import { grouped } from './purposes';
import './texts';
import './keys.css';

/** 密钥, of the security administrator: what each is for, which is in use, which are kept, which are gone. */
export function KeysPage() {
  return (
    <OnlyFor roles={['SECURITY_ADMINISTRATOR']}>
      <KeyList />
    </OnlyFor>
  );
}

function KeyList() {
  const { t } = useTranslation('keys');
  const list = queries.useQuery('get', '/api/v1/security/keys', {});
  return (
    <>
      <PageHead
        title={t('title')}
        aside={
          <>
            {t('aside')} <Articles ids={['FH-16', 'FH-4']} />
          </>
        }
      />
      <Answer of={list} empty={{ when: (keys) => keys.length === 0, show: <State title={t('empty')}>{t('emptyWhy')}</State> }}>
        {(keys) => grouped(keys).map((group) => <KeysOf key={`${group.purpose} ${group.kind}`} group={group} />)}
      </Answer>
    </>
  );
}
