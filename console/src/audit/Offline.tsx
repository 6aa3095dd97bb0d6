import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/Digest';
import './texts';

const EXPORT = './fenhe audit verify fenhe-audit-0-1000.zip --key audit-key.pem';
const KEPT = './fenhe audit verify fenhe-audit-0-1000.zip --key audit-key.pem --checkpoint kept.txt';

/** How anybody verifies without this platform. */
export function OfflineButton() {
  const { t } = useTranslation(['audit', 'ui']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('proof.offline')}
      </Button>
      <Modal
        open={open}
        title={t('offline.title')}
        footer={null}
        width={640}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <OfflineWay />
      </Modal>
    </>
  );
}

export function OfflineWay() {
  const { t } = useTranslation('audit');
  return (
    <>
      <p>{t('offline.steps')}</p>
      <Command title={t('offline.export')} text={EXPORT} />
      <Command title={t('offline.keep')} text={KEPT} />
    </>
  );
}

function Command({ title, text }: { title: string; text: string }) {
  return (
    <>
      <p className="audit-command-title">{title}</p>
      <p className="audit-command">
        <code>{text}</code>
        <CopyButton text={text} />
      </p>
    </>
  );
}
