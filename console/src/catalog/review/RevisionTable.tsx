import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClockCells, ClockWords } from '../../ui/Clock';
import { minute } from '../../ui/format';
import { Opening, Sharing } from '../../ui/Status';
import type { RevisionLine } from '../model';
import { RevisionBadge } from '../parts/Values';
import './texts';
import './review.css';

/** Revisions that wait for the authority, with the clock of each. */
export function WaitingTable({ lines }: { lines: readonly RevisionLine[] }) {
  const { t } = useTranslation(['catalogReview', 'catalog']);
  return (
    <table className="grid stacking tall">
      <thead>
        <tr>
          <th>{t('reviewColumn.entry')}</th>
          <th>{t('reviewColumn.provider')}</th>
          <th>{t('reviewColumn.state')}</th>
          <th>{t('reviewColumn.deadline')}</th>
          <th>{t('reviewColumn.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Named line={line} />
            <td>{line.providerName}</td>
            <td>
              <RevisionBadge number={line.number} state={line.state} />
            </td>
            <td>
              {line.deadline === null ? (
                <span className="quiet">{t('noDeadline')}</span>
              ) : (
                <span className="line-clock">
                  <ClockCells term={line.deadline} />
                  <ClockWords term={line.deadline} />
                </span>
              )}
            </td>
            <td>{minute(line.changedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The revisions of one's own institution. */
export function OwnTable({ lines }: { lines: readonly RevisionLine[] }) {
  const { t } = useTranslation(['catalogReview', 'catalog']);
  return (
    <table className="grid stacking tall">
      <thead>
        <tr>
          <th>{t('draftColumn.entry')}</th>
          <th>{t('draftColumn.state')}</th>
          <th>{t('draftColumn.types')}</th>
          <th className="number">{t('draftColumn.items')}</th>
          <th>{t('draftColumn.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Named line={line} />
            <td>
              <RevisionBadge number={line.number} state={line.state} />
              {line.returned !== null && <small className="late clipped-two">{t('returnedFor', { reasons: line.returned })}</small>}
            </td>
            <td>
              {line.items > 0 && (
                <>
                  <Sharing type={line.sharing} />
                  <br />
                  <Opening type={line.opening} />
                </>
              )}
            </td>
            <td className="number">{t('catalog:itemCount', { count: line.items })}</td>
            <td>
              {minute(line.changedAt)}
              {line.deadline !== null && (
                <small>
                  <ClockWords term={line.deadline} />
                </small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Named({ line }: { line: RevisionLine }) {
  return (
    <th scope="row">
      <Link to={`/catalog/revisions/${line.id}`}>{line.title}</Link>
      <code>{line.code}</code>
    </th>
  );
}
