import { FilterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Opening } from '../../ui/Status';
import { DIMENSIONS, type Dimension, type Search } from './useSearch';
import { useTitles } from './useTitles';

const SHOWN = 6;

/** Values to narrow the list by, each with what it would leave. */
export function Facets({ search }: { search: Search }) {
  const { t } = useTranslation('datasets');
  const [open, setOpen] = useState(false);
  const count = DIMENSIONS.reduce((sum, dimension) => sum + search.chosen(dimension).length, 0);
  return (
    <aside className={open ? 'facets open' : 'facets'} aria-label={t('narrow')}>
      <button
        type="button"
        className="facets-open"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <FilterOutlined aria-hidden />
        {count === 0 ? t('narrow') : t('narrowedBy', { count })}
      </button>
      <div className="facets-all">
        {DIMENSIONS.map((dimension) => (
          <Facet key={dimension} dimension={dimension} search={search} />
        ))}
        {search.found.data?.total !== 0 && (
          <div className="facets-need">
            {t('notFound')}
            <Link to="/needs" search={search.query.q === '' ? {} : { wanted: search.query.q }}>{t('fileNeed')}</Link>
          </div>
        )}
      </div>
    </aside>
  );
}

function Facet({ dimension, search }: { dimension: Dimension; search: Search }) {
  const { t } = useTranslation('datasets');
  const [all, setAll] = useState(false);
  const facets = search.found.data?.facets;
  const title = useTitles(facets);
  const chosen = search.chosen(dimension);
  const counted = facets?.[dimension] ?? [];
  // what was chosen stays, even where it leaves nothing
  const gone = chosen.filter((value) => !counted.some((facet) => facet.value === value)).map((value) => ({ value, count: 0 }));
  const values = [...counted, ...gone];
  if (values.length === 0) {
    return null;
  }
  return (
    <fieldset>
      <legend>{t(`dimension.${dimension}`)}</legend>
      {values
        .filter((facet, index) => all || index < SHOWN || chosen.includes(facet.value))
        .map((facet) => (
          <Checkbox
            key={facet.value}
            className="facet"
            checked={chosen.includes(facet.value)}
            onChange={(event) => {
              search.choose(dimension, facet.value, event.target.checked);
            }}
          >
            <span className="facet-title">
              {dimension === 'opening' && (facet.value === 'UNCONDITIONAL' || facet.value === 'CONDITIONAL') ? (
                <Opening type={facet.value} />
              ) : (
                title(dimension, facet.value)
              )}
            </span>
            <span className="facet-count">{grouped(facet.count)}</span>
          </Checkbox>
        ))}
      {values.length > SHOWN && (
        <button
          type="button"
          className="facet-more"
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('fewer') : t('others', { count: values.length - SHOWN })}
        </button>
      )}
    </fieldset>
  );
}
