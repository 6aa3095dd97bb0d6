import { Button } from 'antd';
import type { Request } from '../records';
import { useDesk } from './desk';

interface RunProps {
  label: string;
  primary?: boolean;
  block?: boolean;
  call: () => Promise<{ data?: Request }>;
}

/** A button that does an act; a refusal stands beneath the panel's words. */
export function Run({ label, primary = false, block = false, call }: RunProps) {
  const { run, running } = useDesk();
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      block={block}
      loading={running}
      onClick={() => {
        run(call).catch(() => undefined);
      }}
    >
      {label}
    </Button>
  );
}
