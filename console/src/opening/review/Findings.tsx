import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { percent } from '../../ui/format';
import { looksOf, type Finding, type Item } from './records';

/** What the detectors saw in the data itself, in words; figures only, never values. */
export function Findings({ of, items = [] }: { of: readonly Finding[]; items?: readonly Item[] }) {
  const { t } = useTranslation('openingReview');
  if (of.length === 0) {
    return (
      <span className="findings none">
        <CheckCircleOutlined aria-hidden /> {t('foundNothing')}
      </span>
    );
  }
  return (
    <ul className="findings">
      {of.map((finding) => {
        const looks = looksOf(finding);
        return (
          <li key={`${finding.item}-${finding.kind}`}>
            <WarningOutlined aria-hidden />{' '}
            {t('found', {
              item: items.find((item) => item.name === finding.item)?.title ?? finding.item,
              looks: looks === undefined ? finding.kind : t(`looks.${looks}`),
              share: percent(finding.share),
            })}
          </li>
        );
      })}
    </ul>
  );
}
