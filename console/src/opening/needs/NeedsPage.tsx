import { useTranslation } from 'react-i18next';
import { NeedForm } from './NeedForm';
import { NeedLookup } from './NeedLookup';
import { PublicNeeds } from './PublicNeeds';
import '../parts/letters.css';
import './texts';
import './needs.css';

/** 数据需求: file one, look one up, see what others asked for and what came of it. */
export function NeedsPage() {
  const { t } = useTranslation('needs');
  return (
    <div className="measure letters-page">
      <h1>{t('title')}</h1>
      <p className="letters-lead">{t('lead')}</p>
      <div className="letters-columns">
        <section>
          <h2>{t('file.title')}</h2>
          <NeedForm />
        </section>
        <aside>
          <section>
            <h2>{t('lookup.title')}</h2>
            <NeedLookup />
          </section>
          <section>
            <h2>{t('public.title')}</h2>
            <PublicNeeds />
          </section>
        </aside>
      </div>
    </div>
  );
}
