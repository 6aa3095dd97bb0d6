import { useTranslation } from 'react-i18next';
import { useResourceTitle } from './resources';
import './texts';

/** A resource by its title. */
export function ResourceTitle({ id }: { id: string }) {
  const { t } = useTranslation(['collection', 'ui']);
  const title = useResourceTitle(id);
  return <>{title ?? t('ui:loading')}</>;
}
