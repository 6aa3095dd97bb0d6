import { CheckOutlined, CloseOutlined, MinusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './texts';
import './proof.css';

export type StepState = 'holds' | 'broken' | 'unproven';

export interface ProofStep {
  key: string;
  title: string;
  state: StepState;
  what: ReactNode;
}

const ICONS = { holds: <CheckOutlined />, broken: <CloseOutlined />, unproven: <MinusOutlined /> };

/** Each step of a verification with its tick; a cross or a dash where it fails or could not be taken. */
export function ProofSteps({ of }: { of: readonly ProofStep[] }) {
  const { t } = useTranslation('proof');
  return (
    <ol className="proof-steps">
      {of.map((step) => (
        <li key={step.key} className={step.state}>
          <span className="proof-mark" role="img" aria-label={t(step.state)}>
            {ICONS[step.state]}
          </span>
          <div>
            <strong>{step.title}</strong>
            <div className="proof-what">{step.what}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
