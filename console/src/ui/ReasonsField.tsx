import { Input } from 'antd';
import { useId } from 'react';

/** What somebody states as reasons within the confirmation of a dangerous act. */
export function ReasonsField({ label, value, onChange }: { label: string; value: string; onChange: (reasons: string) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="confirm-word">
        {label}
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </>
  );
}
