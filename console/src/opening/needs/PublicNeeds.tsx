import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { BY_CURSOR } from '../../api/paging';
import { LoadMore } from '../../ui/LoadMore';
import { Answer } from '../../ui/States';
import { NeedFacts } from './NeedFacts';

/** Needs that were answered and made public, the newest first. */
export function PublicNeeds() {
  const { t } = useTranslation('needs');
  const needs = queries.useInfiniteQuery(
    'get',
    '/api/v1/open/needs',
    { params: { query: { limit: 10 } } },
    BY_CURSOR,
  );
  return (
    <Answer
      of={needs}
      empty={{ when: ({ pages }) => pages.every((page) => page.items.length === 0), show: <p className="quiet">{t('public.none')}</p> }}
    >
      {({ pages }) => (
        <>
          {pages.flatMap((page) => page.items).map((need) => (
            <NeedFacts key={need.id} need={need} />
          ))}
          <LoadMore of={needs} />
        </>
      )}
    </Answer>
  );
}
