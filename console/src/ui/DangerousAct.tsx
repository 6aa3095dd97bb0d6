import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './States';

interface DangerousActProps {
  /** The button's verb, repeated on the button that does it. */
  act: string;
  title: string;
  consequences: readonly ReactNode[];
  /** To be typed before it is done. */
  word: string;
  /** A reason and whatever else the act wants. */
  children?: ReactNode;
  disabled?: boolean;
  onAct: () => Promise<unknown>;
}

/** An act that cannot simply be taken back: says what it will do, and is confirmed by typing. */
export function DangerousAct({ act, title, consequences, word, children, disabled = false, onAct }: DangerousActProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const close = () => {
    setOpen(false);
    setTyped('');
    setError(null);
  };
  const run = async () => {
    setRunning(true);
    setError(null);
    try {
      await onAct();
      close();
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };

  return (
    <>
      <Button
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {act}
      </Button>
      <Modal
        open={open}
        title={title}
        onCancel={close}
        destroyOnHidden
        footer={[
          <Button key="cancel" onClick={close}>
            {t('cancel')}
          </Button>,
          <Button
            key="act"
            danger
            loading={running}
            disabled={disabled || typed.trim() !== word}
            onClick={() => {
              void run();
            }}
          >
            {act}
          </Button>,
        ]}
      >
        <p>{t('consequences')}</p>
        <ul>
          {consequences.map((consequence, index) => (
            <li key={index}>{consequence}</li>
          ))}
        </ul>
        {children}
        <label className="confirm-word">
          {t('typeToConfirm', { word })}
          <Input
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </label>
        <Refused error={error} />
      </Modal>
    </>
  );
}
