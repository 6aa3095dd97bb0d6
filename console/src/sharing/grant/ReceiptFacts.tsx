import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { Facts } from '../../ui/Facts';
import { grouped, second } from '../../ui/format';

interface ReceiptFactsProps {
  id: string;
  digest: string;
  at?: string;
  rows?: number;
}

/** What proves a use, and where anyone may verify it. */
export function ReceiptFacts({ id, digest, at, rows }: ReceiptFactsProps) {
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
      <a href={`/verify?receipt=${id}`}>{t('receipt.verify')}</a>
    </div>
  );
}
