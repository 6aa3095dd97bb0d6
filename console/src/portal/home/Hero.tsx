import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { grouped } from '../../ui/format';
import { SearchBox } from '../../ui/SearchBox';
import { Ribbons } from './Ribbons';

const WORDS = 6;

/** Search, and the river of what is open: one ribbon an institution. */
export function Hero({ figures }: { figures: Schemas['OpeningOpenFiguresFigures'] | undefined }) {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  return (
    <section className="hero">
      <div className="measure hero-measure">
        <div className="hero-words">
          <h1>
            <span>{t('hero.first')}</span>
            <span>{t('hero.second')}</span>
          </h1>
          <p>
            <span>{t('hero.free')}</span> <span>{t('hero.receipt')}</span>
          </p>
          <SearchBox
            label={t('hero.label')}
            placeholder={t('hero.placeholder')}
            act={t('hero.search')}
            onSearch={(q) => void navigate({ to: '/datasets', search: q === '' ? {} : { q } })}
          />
          <HotWords />
        </div>
      </div>
      {figures !== undefined && figures.providers.length > 0 && (
        <>
          <Ribbons providers={figures.providers} />
          <div className="hero-month">
            <h2>{t('month.title')}</h2>
            <dl>
            <dt>{t('month.downloads')}</dt>
            <dd>{t('month.times', { count: figures.uses.downloads, number: grouped(figures.uses.downloads) })}</dd>
            <dt>{t('month.previews')}</dt>
            <dd>{t('month.times', { count: figures.uses.previews, number: grouped(figures.uses.previews) })}</dd>
            <dt>{t('month.receipts')}</dt>
            <dd>{t('month.copies', { count: figures.uses.downloads + figures.uses.previews, number: grouped(figures.uses.downloads + figures.uses.previews) })}</dd>
            </dl>
          </div>
        </>
      )}
    </section>
  );
}

/** Words under which the most used datasets are found. */
function HotWords() {
  const { t } = useTranslation('home');
  const { data } = queries.useQuery('get', '/api/v1/open/datasets', { params: { query: { sort: 'MOST_USED', limit: 12 } } });
  const lists = data?.items.map((dataset) => dataset.keywords) ?? [];
  const words = [...new Set([...lists.flatMap((list) => list.slice(0, 1)), ...lists.flatMap((list) => list.slice(1, 3))])].slice(0, WORDS);
  return (
    <div className="hero-hot">
      {words.length > 0 && <span>{t('hero.hot')}</span>}
      {words.map((word) => (
        <Link key={word} to="/datasets" search={{ q: word }}>
          {word}
        </Link>
      ))}
    </div>
  );
}
