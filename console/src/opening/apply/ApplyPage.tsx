import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { isProblem } from '../../api/problem';
import { Missing } from '../../ui/Missing';
import { Answer, State } from '../../ui/States';
import { useParam } from '../../ui/useParam';
import { ApplyForm } from './ApplyForm';
import { Done } from './Done';
import type { Filed } from './records';
import '../parts/letters.css';
import './texts';
import './apply.css';

/** 申请: who applies, for what, and how the data is kept safe. */
export function ApplyPage() {
  const { t } = useTranslation('apply');
  const id = useParam('id');
  const dataset = queries.useQuery('get', '/api/v1/open/datasets/{id}', { params: { path: { id } } });
  const undertaking = queries.useQuery('get', '/api/v1/open/applications/undertaking', {}, { staleTime: Infinity });
  const [filed, setFiled] = useState<Filed | null>(null);
  if (isProblem(dataset.error, 404) || isProblem(dataset.error, 400)) {
    return <Missing />;
  }
  return (
    <div className="measure letters-page apply">
      <nav className="apply-trail">
        <Link to={`/datasets/${id}`}>{t('back')}</Link> <span aria-hidden>/</span> <span>{t('title')}</span>
      </nav>
      <Answer of={dataset}>
        {(data) =>
          filed !== null ? (
            <Done filed={filed} />
          ) : data.applicable ? (
            <>
              <h1>{data.title}</h1>
              <p className="letters-lead">{t('lead')}</p>
              <Answer of={undertaking}>{(text) => <ApplyForm dataset={data} undertaking={text} onFiled={setFiled} />}</Answer>
            </>
          ) : (
            <State title={t('closed')}>{t('closedWhy')}</State>
          )
        }
      </Answer>
    </div>
  );
}
