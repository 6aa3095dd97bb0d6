import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../../api/session';

/** To find a resource and apply for it; for stewards, who draft requests. */
export function ApplyLink() {
  const { t } = useTranslation('sharing');
  const navigate = useNavigate();
  if (!usePresent().has('STEWARD')) {
    return null;
  }
  return (
    <Button type="primary" onClick={() => void navigate({ to: '/sharing/new' })}>
      {t('apply')}
    </Button>
  );
}
