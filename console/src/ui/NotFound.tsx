import { FileSearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { State } from './States';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <State
      icon={<FileSearchOutlined />}
      title={t('missing')}
      actions={
        <Link className="button" to="/">
          {t('home')}
        </Link>
      }
    >
      {t('missingAdvice')}
    </State>
  );
}
