import { useTranslation } from 'react-i18next';
import { WordsAct, type WordsActProps } from './WordsAct';

interface ReasonsActProps extends Omit<WordsActProps, 'fields' | 'onAct' | 'ready'> {
  onAct: (reasons: string) => Promise<unknown>;
}

/** An act that states its reasons and nothing else. */
export function ReasonsAct({ onAct, ...act }: ReasonsActProps) {
  const { t } = useTranslation();
  return (
    <WordsAct {...act} fields={[{ name: 'reasons', label: t('reasons'), missing: t('reasonsMissing') }]} onAct={({ reasons = '' }) => onAct(reasons)} />
  );
}
