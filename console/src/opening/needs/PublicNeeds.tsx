import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Answer } from '../../ui/States';
import { NeedFacts } from './NeedFacts';

/** Needs that were answered and made public, the newest first. */
export function PublicNeeds() {
  const { t } = useTranslation(['needs', 'ui']);
  const needs = queries.useInfiniteQuery(
    'get',
    '/api/v1/open/needs',
    { params: { query: { limit: 10 } } },
    { pageParamName: 'cursor', initialPageParam: undefined, getNextPageParam: (last) => last.next ?? undefined },
  );
  return (
    <Answer
      of={needs}
      empty={{ when: ({ pages }) => pages.every((page) => page.items.length === 0), show: <p className="quiet">{t('needs:public.none')}</p> }}
    >
      {({ pages }) => (
        <>
          {pages.flatMap((page) => page.items).map((need) => (
            <NeedFacts key={need.id} need={need} />
          ))}
          {needs.hasNextPage && (
            <Button loading={needs.isFetchingNextPage} onClick={() => void needs.fetchNextPage()}>
              {t('ui:more')}
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}
