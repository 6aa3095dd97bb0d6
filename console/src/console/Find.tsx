import { SearchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { Finder } from './Finder';
import './texts';
import './find.css';

const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The way to any page and any entry, by Ctrl K or ⌘K from everywhere. */
export function Find() {
  const { t } = useTranslation('console');
  const present = usePresent();
  const label = t(present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER', 'AUTHORITY_OFFICER') ? 'find.label' : 'find.pages');
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="console-find"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => {
          setOpen(true);
        }}
      >
        <SearchOutlined aria-hidden />
        <span>{label}</span>
        <kbd aria-hidden>{APPLE ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <Modal
        open={open}
        title={label}
        footer={null}
        onCancel={close}
        destroyOnHidden
        width={560}
        afterOpenChange={(shown) => {
          if (shown) {
            field.current?.focus();
          }
        }}
      >
        <Finder field={field} onGone={close} />
      </Modal>
    </>
  );
}
