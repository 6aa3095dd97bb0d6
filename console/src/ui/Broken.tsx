import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { State } from './States';

/** A page that could not be drawn; what stands around it stays. */
export function Broken({ reset }: { reset: () => void }) {
  const { t } = useTranslation();
  return (
    <State icon={<WarningOutlined className="warn" />} title={t('broken')} actions={<Button onClick={reset}>{t('retry')}</Button>}>
      {t('brokenAdvice')}
    </State>
  );
}
