import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CodeSamples } from '../../ui/CodeSamples';
import type { Dataset } from './data';
import { LANGUAGES, sampleOf } from './samples';
import { TryIt } from './TryIt';

/** 接口: programs that work as they are, and a call made here. */
export function ApiTab({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('datasetUse');
  return (
    <>
      <section className="part">
        <h2>{t('api')}</h2>
        <p className="note">{t('apiAbout')}</p>
        <CodeSamples of={LANGUAGES.map((language) => ({ language, code: sampleOf(language, window.location.origin, dataset.id) }))} />
        <p className="note">
          <Link to="/developers">{t('allOperations')}</Link>
        </p>
      </section>
      <TryIt dataset={dataset} />
    </>
  );
}
