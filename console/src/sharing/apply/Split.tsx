import { useTranslation } from 'react-i18next';
import { ArticleChip } from '../../ui/ArticleChip';
import type { Entry, Item } from '../records';

const PARTS = [
  { type: 'UNCONDITIONAL', name: 'atOnce', tone: 'good', article: 'SD-12' },
  { type: 'CONDITIONAL', name: 'toProvider', tone: 'warn', article: 'GW-21' },
  { type: 'NOT_SHARED', name: 'notShared', tone: 'calm', article: 'GW-15' },
] as const;

/** How the chosen items will be dealt with, live. */
export function Split({ entry, chosen }: { entry: Entry; chosen: readonly string[] }) {
  const { t } = useTranslation('sharingApply');
  const items = entry.items.filter((item) => chosen.includes(item.id));
  if (items.length === 0) {
    return <p className="quiet sharing-split-none">{t('splitNone')}</p>;
  }
  return (
    <dl className="sharing-split" aria-live="polite">
      {PARTS.map((part) => {
        const of = items.filter((item) => partOf(item, entry) === part.type);
        return of.length === 0 ? null : (
          <div key={part.type} className={`split-${part.tone}`}>
            <dt>
              <strong>{t(part.name)}</strong>
              <span>{t('splitCount', { count: of.length })}</span>
              <ArticleChip id={part.article} />
            </dt>
            <dd>
              <span>{t(`${part.name}Why`, { provider: entry.providerName })}</span>
              <small>{of.map((item) => titled(item, part.type)).join('、')}</small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What may be personal information waits for its provider, though it is shared without condition (FH-21). */
function partOf(item: Item, entry: Entry): Item['sharing'] {
  return item.sharing === 'UNCONDITIONAL' && entry.doubtful.includes(item.id) ? 'CONDITIONAL' : item.sharing;
}

function titled(item: Item, type: string): string {
  return type === 'NOT_SHARED' && item.sharingBasis !== null ? `${item.title}（${item.sharingBasis}）` : item.title;
}
