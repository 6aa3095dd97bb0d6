import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { minute } from '../../ui/format';
import type { Kept } from './keeper';

/** How far the draft is saved, in words; told to a screen reader when it changes. */
export function SavedWords({ kept, onRetry }: { kept: Kept; onRetry: () => void }) {
  const { t } = useTranslation('catalogEdit');
  const wrong = kept.issues.filter((issue) => issue.wrong).length;
  const words = {
    saved: kept.savedAt === null ? t('unchanged') : t('saved', { at: minute(kept.savedAt.toISOString()).slice(11) }),
    waiting: t('waiting'),
    saving: t('saving'),
    refused: t('refused', { count: wrong }),
    failed: t('failed'),
    conflict: t('conflict'),
  }[kept.saved];
  const bad = kept.saved === 'refused' || kept.saved === 'failed' || kept.saved === 'conflict';
  return (
    <span className={bad ? 'saved-words status warn' : 'saved-words quiet'} role="status">
      {words}
      {kept.saved === 'failed' && (
        <Button type="link" size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </span>
  );
}
