import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';

/** How many notices nobody has read yet. */
export function Bell() {
  const { t } = useTranslation('console');
  const { data } = queries.useQuery(
    'get',
    '/api/v1/notices',
    { params: { query: { unread: true, limit: 100 } } },
    { refetchInterval: 60_000 },
  );
  return (
    <Link to="/notices" className="console-bell" title={t('notices')}>
      <span className="visually-hidden">{t('notices')}</span>
      <Badge count={data?.items.length ?? 0} overflowCount={99} size="small">
        <BellOutlined />
      </Badge>
    </Link>
  );
}
