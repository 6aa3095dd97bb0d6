import { Popover, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';

/** An article's id, as `TJ-17`; its text, rank and whether it is in force when one points at it or reaches it by the keyboard. */
export function ArticleChip({ id }: { id: string }) {
  return (
    <Popover trigger={['hover', 'focus']} content={<ArticleText id={id} />} destroyOnHidden>
      <button type="button" className="article-chip">
        {id}
      </button>
    </Popover>
  );
}

function ArticleText({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = queries.useQuery('get', '/api/v1/regulations/articles/{id}', { params: { path: { id } } }, { staleTime: Infinity });
  if (data === undefined) {
    return <div className="article-text">{t('loading')}</div>;
  }
  const binding = data.bindsToday.length > 0;
  return (
    <div className="article-text">
      <p className="article-text-head">
        <strong>{data.citation}</strong>
        <Tag color={binding ? 'success' : 'default'}>{t(binding ? 'inForce' : 'notInForce')}</Tag>
      </p>
      <p className="article-text-body">{data.article.paragraphs.join('\n')}</p>
      <a href={`/regulations/${data.regulation.code}#${id}`}>{t('fullText')}</a>
    </div>
  );
}

/** Several articles in a line; nothing where there are none. */
export function Articles({ ids }: { ids: readonly string[] }) {
  return (
    <span className="articles">
      {ids.map((id) => (
        <ArticleChip key={id} id={id} />
      ))}
    </span>
  );
}
