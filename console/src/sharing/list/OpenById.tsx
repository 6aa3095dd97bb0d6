import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useId } from 'react';

/** An authority is no side of a request and has no list of those over which it decides; it opens the one that it was told of. */
export function OpenById() {
  const { t } = useTranslation('sharing');
  const navigate = useNavigate();
  const id = useId();
  return (
    <div className="sharing-by-id">
      <label htmlFor={id} className="visually-hidden">
        {t('openById')}
      </label>
      <Input.Search
        id={id}
        placeholder={t('openByIdHint')}
        enterButton={t('open')}
        onSearch={(request) => {
          if (request.trim() !== '') {
            void navigate({ to: `/sharing/requests/${encodeURIComponent(request.trim())}` });
          }
        }}
      />
    </div>
  );
}
