import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../api/session';

/** To propose an opening; for stewards. */
export function ProposeLink() {
  const { t } = useTranslation('openingReview');
  const navigate = useNavigate();
  if (!usePresent().has('STEWARD')) {
    return null;
  }
  return (
    <Button type="primary" onClick={() => void navigate({ to: '/opening/new' })}>
      {t('propose')}
    </Button>
  );
}
