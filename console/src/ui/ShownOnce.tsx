import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './Digest';

interface ShownOnceProps {
  /** What it is and whose: 李明的初始口令. */
  of: string;
  secret: string | undefined;
  onClose: () => void;
}

/** A secret that the platform tells once and never again: in full, to be copied, with a word about handing it over. */
export function ShownOnce({ of, secret, onClose }: ShownOnceProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open={secret !== undefined}
      title={of}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('onceDone')}
        </Button>
      }
    >
      <p className="shown-once-title">{t('onceTitle')}</p>
      <p className="shown-once">
        <code>{secret}</code>
        {secret !== undefined && <CopyButton text={secret} />}
      </p>
      <p className="quiet">{t('onceWarning')}</p>
    </Modal>
  );
}
