import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import './texts';

interface MeanwhileProps {
  by: { by: string; reasons: string };
  /** What was set meanwhile, in words. */
  value: string;
  onTake: () => void;
}

/** What a colleague set while this form was open. */
export function Meanwhile({ by, value, onTake }: MeanwhileProps) {
  const { t } = useTranslation('settings');
  return (
    <div className="settings-meanwhile" role="alert">
      <strong>{t('meanwhile', { ...by, value })}</strong>
      <p>{t('meanwhileWhy')}</p>
      <Button size="small" onClick={onTake}>
        {t('take')}
      </Button>
    </div>
  );
}
