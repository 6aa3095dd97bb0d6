import { useTranslation } from 'react-i18next';

export function HomePage() {
  const { t } = useTranslation('portal');
  return <div className="measure">{t('footer')}</div>;
}
