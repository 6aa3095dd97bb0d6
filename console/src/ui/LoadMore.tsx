import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface LoadMoreProps {
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** The next page of a list that is read by cursor; nothing where it is whole. */
export function LoadMore({ of }: LoadMoreProps) {
  const { t } = useTranslation();
  if (!of.hasNextPage) {
    return null;
  }
  return (
    <div className="load-more">
      <Button
        loading={of.isFetchingNextPage}
        onClick={() => {
          of.fetchNextPage();
        }}
      >
        {t('loadMore')}
      </Button>
    </div>
  );
}
