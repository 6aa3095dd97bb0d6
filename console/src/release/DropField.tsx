import { InboxOutlined } from '@ant-design/icons';

interface DropFieldProps {
  label: string;
  hint?: string;
  accept?: string;
  onFile: (file: File) => void;
}

/** A file is dropped here, or chosen by the pointer or the keyboard: the browser's own control lies over the whole field. */
export function DropField({ label, hint, accept, onFile }: DropFieldProps) {
  return (
    <div className="drop-field">
      <InboxOutlined aria-hidden />
      <span>{label}</span>
      {hint !== undefined && <small>{hint}</small>}
      <input
        type="file"
        aria-label={label}
        title={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) {
            onFile(file);
          }
        }}
      />
    </div>
  );
}
