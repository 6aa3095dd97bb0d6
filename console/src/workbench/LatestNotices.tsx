import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { minute } from '../ui/format';
import { Panel } from '../ui/Panel';
import { Answer } from '../ui/States';

/** The newest notices that nobody has read yet. */
export function LatestNotices() {
  const { t, i18n } = useTranslation('workbench');
  const notices = queries.useQuery('get', '/api/v1/notices', { params: { query: { unread: true, limit: 5 } } });
  return (
    <Panel title={t('notices')} extra={<Link to="/notices">{t('everyNotice')}</Link>}>
      <Answer of={notices} rows={3} empty={{ when: (page) => page.items.length === 0, show: <p className="quiet notices-none">{t('noNotices')}</p> }}>
        {(page) => (
          <ul className="desk-notices">
            {page.items.map((notice) => (
              <li key={notice.id}>
                <Link to={`/notices/${notice.id}`}>{i18n.language === 'en' ? `${notice.titleEn} · ${notice.title}` : notice.title}</Link>
                <small>
                  {notice.number} · {minute(notice.issuedAt)}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  );
}
