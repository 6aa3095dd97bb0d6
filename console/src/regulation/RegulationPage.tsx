import { FileSearchOutlined } from '@ant-design/icons';
import { Link, useRouterState } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer, State } from '../ui/States';
import { NotFound } from '../ui/NotFound';
import { useFilters } from '../ui/useFilters';
import { useParam } from '../ui/useParam';
import { ArticleText } from './ArticleText';
import { matching, standingOf, today, useCompliance, useProvisions, useRegulations, type Provision, type Regulation, type Strength } from './data';
import { StandingBadge } from './StandingBadge';
import './texts';
import './regulation.css';

const STRENGTHS: readonly Strength[] = ['ORDERED', 'ALLOWED', 'ENCOURAGED'];

/** One text, article by article, each with what the platform does for it. */
export function RegulationPage() {
  const code = useParam('code');
  const regulations = useRegulations();
  return (
    <div className="law">
      <Answer of={regulations} rows={10}>
        {(data) => {
          const text = data.items.find((one) => one.code === code);
          return text === undefined ? <NotFound /> : <Whole text={text} />;
        }}
      </Answer>
    </div>
  );
}

function Whole({ text }: { text: Regulation }) {
  const { t } = useTranslation('regulation');
  const provisions = useProvisions(text.code);
  const standing = standingOf(text, today());
  return (
    <article>
      <nav className="law-trail" aria-label={t('trail')}>
        <Link to="/regulations">{t('title')}</Link>
        <span aria-hidden>/</span>
        <span>{t(`ranks.${text.rank}`)}</span>
      </nav>
      <div className="law-head">
        <h1>{text.title}</h1>
        <StandingBadge standing={standing} />
      </div>
      <p className="law-note">
        {text.inForceFrom !== null && `${t('from')} ${text.inForceFrom} · `}
        {text.inForceUntil !== null && `${t('until')} ${text.inForceUntil} · `}
        {text.source}
      </p>
      {standing === 'draft' && <p className="law-draft">{t('draftsAbout')}</p>}
      {text.wording === 'SUMMARY' && <p className="law-draft">{t('summary')}</p>}
      <Answer of={provisions} rows={12}>
        {(data) => <Articles provisions={data.pages.flatMap((page) => page.items)} />}
      </Answer>
    </article>
  );
}

function Articles({ provisions }: { provisions: readonly Provision[] }) {
  const { t } = useTranslation('regulation');
  const [filters, setFilters] = useFilters();
  const compliance = useCompliance();
  const hash = useRouterState({ select: (state) => state.location.hash });
  const strength = STRENGTHS.find((one) => one === filters['strength']);
  const words = filters['q'] ?? '';
  const found = matching(provisions, words, strength, compliance);
  const there = found.some((provision) => provision.id === hash);
  useEffect(() => {
    if (there) {
      document.getElementById(hash)?.scrollIntoView({ block: 'start' });
    }
  }, [hash, there]);

  return (
    <>
      <div className="law-search">
        <Input.Search
          aria-label={t('search')}
          placeholder={t('search')}
          allowClear
          defaultValue={words}
          key={words}
          onSearch={(q) => {
            setFilters({ q });
          }}
        />
        <Segmented
          aria-label={t('strength')}
          value={strength ?? ''}
          options={[{ value: '', label: t('strengthAll') }, ...STRENGTHS.map((value) => ({ value, label: t(`strengths.${value}`) }))]}
          onChange={(value) => {
            setFilters({ strength: value });
          }}
        />
        <span className="law-note" role="status">
          {found.length === provisions.length ? t('articles', { count: found.length }) : t('found', { count: found.length })}
        </span>
      </div>
      {found.length === 0 && (
        <State
          icon={<FileSearchOutlined />}
          title={t('none')}
          actions={
            <Button
              onClick={() => {
                setFilters({ q: undefined, strength: undefined });
              }}
            >
              {t('clear')}
            </Button>
          }
        >
          {t('noneAbout')}
        </State>
      )}
      <ol className="law-articles">
        {found.map((provision, index) => (
          <li key={provision.id} id={provision.id} className={provision.id === hash ? 'here' : ''}>
            {provision.chapter !== null && provision.chapter !== found[index - 1]?.chapter && <h2 className="law-chapter">{provision.chapter}</h2>}
            <ArticleText provision={provision} served={compliance.get(provision.id)} />
          </li>
        ))}
      </ol>
    </>
  );
}
