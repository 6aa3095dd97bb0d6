import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, content } from '../../api/client';
import { DangerousAct } from '../../ui/DangerousAct';
import { useRevisionCache } from '../edit/useKept';
import type { Revision } from '../model';

/** 撤销 what was confirmed or published: nothing can be released under it any more. */
export function Withdraw({ revision }: { revision: Revision }) {
  const { t } = useTranslation('catalogReview');
  const cache = useRevisionCache();
  const [reasons, setReasons] = useState('');
  const published = revision.state === 'PUBLISHED';
  return (
    <DangerousAct
      act={t(published ? 'decide.withdraw' : 'decide.withdrawConfirmed')}
      title={t('withdrawTitle', { title: revision.title })}
      consequences={[
        t(published ? 'withdrawPublished' : 'withdrawConfirmed'),
        t('withdrawNotice', { provider: revision.providerName }),
        t('withdrawBack'),
      ]}
      word={revision.code ?? revision.title}
      disabled={reasons.trim() === ''}
      onAct={async () => {
        cache(
          content(
            await api.POST('/api/v1/catalog/revisions/{revision}/withdrawal', { params: { path: { revision: revision.id } }, body: { reasons } }),
          ),
        );
      }}
    >
      <label className="stacked">
        {t('withdrawReason')}
        <Input.TextArea
          value={reasons}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => {
            setReasons(event.target.value);
          }}
        />
      </label>
    </DangerousAct>
  );
}
