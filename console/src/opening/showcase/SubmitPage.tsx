import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Waiting } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { SubmitForm } from './SubmitForm';
import '../parts/letters.css';
import './texts';
import './showcase.css';

/** 提交应用, from the page of a dataset with that one chosen. */
export function SubmitPage() {
  const { t } = useTranslation('showcase');
  const [filters] = useFilters();
  const id = filters['dataset'] ?? '';
  const dataset = queries.useQuery('get', '/api/v1/open/datasets/{id}', { params: { path: { id } } }, { enabled: id !== '' });
  return (
    <div className="measure letters-page showcase-form">
      <nav className="showcase-trail">
        <Link to="/showcase">{t('back')}</Link> <span aria-hidden>/</span> <span>{t('form.title')}</span>
      </nav>
      <h1>{t('form.title')}</h1>
      <p className="letters-lead">{t('form.lead')}</p>
      {dataset.isLoading ? <Waiting /> : <SubmitForm known={dataset.data === undefined ? [] : [{ value: dataset.data.id, label: dataset.data.title }]} />}
    </div>
  );
}
