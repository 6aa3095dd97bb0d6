import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { grouped } from '../../ui/format';
import '../../ui/catalogue-texts';
import { Glyph, isSubject } from './glyphs';

const SUBJECTS = 12;
const DEPARTMENTS = 12;

type Figures = Schemas['OpeningOpenFiguresFigures'];

/** Ways in: by subject and by department, each with its count. */
export function Entrances({ figures }: { figures: Figures | undefined }) {
  return (
    <div>
      <Subjects of={figures?.subjects ?? []} />
      <Departments of={figures?.providers ?? []} />
    </div>
  );
}

function Subjects({ of }: { of: Figures['subjects'] }) {
  const { t } = useTranslation(['home', 'catalogue']);
  const [all, setAll] = useState(false);
  if (of.length === 0) {
    return null;
  }
  return (
    <section className="home-section">
      <div className="home-head">
        <h2>{t('home:bySubject')}</h2>
        {of.length > SUBJECTS && (
          <button type="button" className="home-more" aria-expanded={all} onClick={() => { setAll(!all); }}>
            {all ? t('home:fewer') : t('home:allSubjects', { count: of.length })}
          </button>
        )}
      </div>
      <ul className="subjects">
        {(all ? of : of.slice(0, SUBJECTS)).map((subject) => (
          <li key={subject.value}>
            <Link to="/datasets" search={{ subject: subject.value }}>
              <Glyph subject={subject.value} />
              <strong>{isSubject(subject.value) ? t(`catalogue:subject.${subject.value}`) : subject.title}</strong>
              <small>{t('home:datasets', { count: subject.count, number: grouped(subject.count) })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Departments({ of }: { of: Figures['providers'] }) {
  const { t } = useTranslation('home');
  const [all, setAll] = useState(false);
  if (of.length === 0) {
    return null;
  }
  return (
    <section className="home-section">
      <div className="home-head">
        <h2>{t('byDepartment')}</h2>
        {of.length > DEPARTMENTS && (
          <button type="button" className="home-more" aria-expanded={all} onClick={() => { setAll(!all); }}>
            {all ? t('fewer') : t('allDepartments', { count: of.length })}
          </button>
        )}
      </div>
      <ul className="departments">
        {(all ? of : of.slice(0, DEPARTMENTS)).map((provider) => (
          <li key={provider.value}>
            <Link to="/datasets" search={{ provider: provider.value }}>
              <span>{provider.title}</span>
              <small>{grouped(provider.count)}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
