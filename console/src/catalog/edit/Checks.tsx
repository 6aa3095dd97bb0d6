import { CheckOutlined, CloseOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Articles } from '../../ui/ArticleChip';
import { Panel } from '../../ui/Panel';
import type { Form } from './form';
import type { Issue } from './issues';

const SHOWN = 12;

/** 提交前检查: what the platform finds wrong or missing, each a way to its place; nothing left says so. */
export function Checks({ form, issues, onLead }: { form: Form; issues: readonly Issue[]; onLead: (issue: Issue) => void }) {
  const { t } = useTranslation('catalogEdit');
  const wrong = issues.some((issue) => issue.wrong);
  const numbers = new Map(form.items.map((item, index) => [item.row, index + 1]));
  const name = (issue: Issue) => {
    const item = form.items.find((one) => one.row === issue.row);
    return item === undefined ? undefined : t('passedItems', { number: numbers.get(item.row), title: item.title === '' ? item.name : item.title });
  };
  return (
    <Panel
      title={t('checks')}
      extra={
        issues.length === 0 ? (
          <span className="status good">{t('passed')}</span>
        ) : (
          <span className="status bad">{t('failing', { count: issues.length })}</span>
        )
      }
    >
      <ul className="checks">
        {issues.slice(0, SHOWN).map((issue) => (
          <li key={issue.key}>
            {issue.wrong ? <CloseOutlined className="bad" aria-hidden /> : <WarningOutlined className="warn" aria-hidden />}
            <div>
              <span className="visually-hidden">{t(issue.wrong ? 'wrong' : 'lacking')}</span>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  onLead(issue);
                }}
              >
                {issue.text}
              </button>
              {issue.wrong && name(issue) !== undefined && <small>{name(issue)}</small>} <Articles ids={issue.articles} />
            </div>
          </li>
        ))}
        {issues.length > SHOWN && <li className="quiet">{t('restChecks', { count: issues.length - SHOWN })}</li>}
        {issues.length === 0 &&
          (['complete', 'levels', 'grounds'] as const).map((check) => (
            <li key={check}>
              <CheckOutlined className="good" aria-hidden />
              <div>{t(`checkGood.${check}`)}</div>
            </li>
          ))}
        {issues.length > 0 && !wrong && form.items.length > 0 && (
          <li>
            <CheckOutlined className="good" aria-hidden />
            <div>{t('checkGood.levels')}</div>
          </li>
        )}
      </ul>
    </Panel>
  );
}
