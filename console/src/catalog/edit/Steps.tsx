import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { StepName } from './issues';

export const STEPS: readonly StepName[] = ['basic', 'items', 'access', 'approval'];

/** The steps of compiling; any may be gone to at any time. */
export function Steps({ step, failing, onStep }: { step: StepName; failing: ReadonlySet<StepName>; onStep: (step: StepName) => void }) {
  const { t } = useTranslation('catalogEdit');
  return (
    <nav className="edit-steps" aria-label={t('steps')}>
      {STEPS.map((name, index) => {
        const done = name !== 'approval' && !failing.has(name);
        return (
          <button
            key={name}
            type="button"
            aria-current={name === step ? 'step' : undefined}
            className={failing.has(name) ? 'failing' : done ? 'done' : ''}
            onClick={() => {
              onStep(name);
            }}
          >
            <i>{done && name !== step ? <CheckOutlined /> : index + 1}</i>
            {t(`step.${name}`)}
          </button>
        );
      })}
    </nav>
  );
}
