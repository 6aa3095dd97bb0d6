import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { Level, Opening, Sharing } from '../../ui/Status';
import { agreed, highest, OPENINGS, SHARINGS } from '../model';
import type { Form } from './form';

const FEW = 4;

/** 由信息项推导: what the items make of the whole. */
export function Derived({ form, onFollow }: { form: Form; onFollow: () => void }) {
  const { t } = useTranslation(['catalogEdit', 'catalog', 'ui']);
  const { items } = form;
  if (items.length === 0) {
    return null;
  }
  const top = highest(items);
  const numbers = items.flatMap((item, index) => (item.grade === top ? [index + 1] : []));
  const shared = SHARINGS.map((type) => items.filter((item) => item.sharing === type).length);
  const opened = OPENINGS.map((type) => items.filter((item) => item.opening === type).length);
  const withheld = opened[2] ?? 0;
  return (
    <Panel title={t('derived')}>
      <dl className="facts derived">
        <dt>{t('catalog:field.grade')}</dt>
        <dd>
          <Level grade={form.grade} />{' '}
          <small>
            {form.grade === top ? (
              t('highestOf', { items: numbers.slice(0, FEW).join(t('ui:comma')) + (numbers.length > FEW ? '…' : '') })
            ) : (
              <>
                {t('higher', { grade: top })}{' '}
                <button type="button" className="link-button" onClick={onFollow}>
                  {t('follow', { grade: top })}
                </button>
              </>
            )}
          </small>
        </dd>
        <dt>{t('catalog:field.sharing')}</dt>
        <dd>
          <Sharing type={agreed(items.map((item) => item.sharing))} boxed />
          <Split parts={shared} />
          <small>{t('sharedSplit', { open: shared[0], some: shared[1], none: shared[2] })}</small>
        </dd>
        <dt>{t('catalog:field.opening')}</dt>
        <dd>
          <Opening type={agreed(items.map((item) => item.opening))} boxed />
          <Split parts={opened} />
          <small>{t('openedSplit', { opened: items.length - withheld, rest: withheld })}</small>
        </dd>
      </dl>
    </Panel>
  );
}

const TONES = ['good', 'warn', 'calm'] as const;

/** Shares of the three types; the words beneath say the same. */
function Split({ parts }: { parts: readonly number[] }) {
  return (
    <span className="split" aria-hidden>
      {TONES.map((tone, index) => {
        const part = parts[index] ?? 0;
        return part > 0 && <i key={tone} className={tone} style={{ flexGrow: part }} />;
      })}
    </span>
  );
}
