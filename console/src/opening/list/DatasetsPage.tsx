import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../ui/SearchBox';
import { Facets } from './Facets';
import { Results } from './Results';
import { useSearch, type Found } from './useSearch';
import './texts';
import './list.css';

const PAUSE = 250;
const RELATED = 4;

/** 数据目录: searches as one types; what is asked stands in the address. */
export function DatasetsPage() {
  const { t } = useTranslation('datasets');
  const search = useSearch();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const q = search.query.q;
  const typed = useRef(q);
  const [box, setBox] = useState(0);
  useEffect(() => {
    // a link or the way back changed the words: the field follows; what is being typed is left alone
    if (typed.current !== q) {
      typed.current = q;
      setBox((number) => number + 1);
    }
  }, [q]);
  const ask = (words: string, pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      typed.current = words;
      search.search({ q: words });
    }, pause);
  };
  return (
    <>
      {q !== '' && <title>{`${q} - ${t('title')}`}</title>}
      <div className="list-search">
        <div className="measure">
          <h1 className="visually-hidden">{t('title')}</h1>
          <SearchBox
            key={box}
            initial={q}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            act={t('search.act')}
            onType={(words) => {
              ask(words, PAUSE);
            }}
            onSearch={(words) => {
              ask(words, 0);
            }}
          />
          <Related found={search.found.data} q={q} />
        </div>
      </div>
      <div className="measure list-columns">
        <Facets search={search} />
        <Results search={search} />
      </div>
    </>
  );
}

/** Keywords of what was found, as further searches. */
function Related({ found, q }: { found: Found | undefined; q: string }) {
  const { t } = useTranslation('datasets');
  const words = [...new Set(found?.items.flatMap((dataset) => dataset.keywords) ?? [])].filter((word) => word !== q).slice(0, RELATED);
  if (words.length === 0) {
    return null;
  }
  return (
    <div className="list-related">
      <span>{t('related')}</span>
      {words.map((word) => (
        <Link key={word} to="/datasets" search={{ q: word }}>
          {word}
        </Link>
      ))}
    </div>
  );
}
