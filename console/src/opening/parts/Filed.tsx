import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Digest } from '../../ui/Digest';
import { State } from '../../ui/States';
import './texts';

interface FiledProps {
  title: string;
  reference: string | null;
  /** The page where it is looked up by its reference. */
  at: string;
  look: string;
  more: string;
  onMore: () => void;
}

/** What was sent is there: its reference is shown, to be kept. */
export function Filed({ title, reference, at, look, more, onMore }: FiledProps) {
  const { t } = useTranslation('letters');
  return (
    <div className="filed">
      <State
        title={title}
        actions={
          <>
            <Link className="button primary" to={at} search={{ reference: reference ?? '' }}>
              {look}
            </Link>
            <Button onClick={onMore}>{more}</Button>
          </>
        }
      >
        <p>{t('keep')}</p>
        <p className="filed-reference">
          <Digest value={reference ?? ''} />
        </p>
      </State>
    </div>
  );
}
