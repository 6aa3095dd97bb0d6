import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies a text; where the page is not served securely, by a selection, as the newer way is closed there. */
async function copy(text: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in an insecure context
  document.execCommand('copy');
  area.remove();
}

/** A button that copies and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  return (
    <button
      type="button"
      aria-label={t(done ? 'copied' : 'copy')}
      title={t(done ? 'copied' : 'copy')}
      onClick={() => {
        void copy(text).then(() => {
          setDone(true);
        });
      }}
    >
      {done ? <CheckOutlined /> : <CopyOutlined />}
    </button>
  );
}

/** A digest or an id whole, with a way to copy it. */
export function Digest({ value }: { value: string }) {
  return (
    <span className="digest">
      {value}
      <CopyButton text={value} />
    </span>
  );
}
