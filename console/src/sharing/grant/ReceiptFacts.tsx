import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { grouped, second } from '../../ui/format';

interface ReceiptFactsProps {
  id: string;
  digest: string;
  at?: string;
  rows?: number;
  /** The grant that it was given by, and the one that one looks at: the platform chooses where an institution holds several. */
  grant?: string;
  own: string;
}

/** What proves a use, and where anyone may verify it. */
export function ReceiptFacts({ id, digest, at, rows, grant, own }: ReceiptFactsProps) {
  const { t } = useTranslation('sharingGrant');
  return (
    <div className="receipt">
      <h3 className="desk-heading">{t('receipt.title')}</h3>
      <Facts
        of={[
          [t('receipt.id'), <Digest key="id" value={id} />],
          [t('receipt.at'), at === undefined ? undefined : second(at)],
          [t('receipt.rows'), rows === undefined ? undefined : grouped(rows)],
          [t('receipt.digest'), <Digest key="digest" value={digest} />],
        ]}
      />
      {grant !== undefined && grant !== own && (
        <p className="receipt-other">
          {t('receipt.other')} <Link to={`/sharing/grants/${grant}`}>{t('receipt.seeOther')}</Link>
        </p>
      )}
      <a href={`/verify?receipt=${id}`}>{t('receipt.verify')}</a>
    </div>
  );
}
