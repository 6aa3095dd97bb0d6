import { InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { useDelimiter } from '../useDelimiter';
import { minute } from '../../ui/format';
import { CHARSETS, DELIMITERS, NOTHING_READ, type Mode, type Wishes } from './order';
import type { Preview } from './send';
import './texts';

interface SettingsProps {
  wishes: Wishes;
  onChange: (part: Partial<Wishes>) => void;
  found: Preview['understood'] | undefined;
}

const MODES = ['REPLACE', 'APPEND'] as const;

/** 读取方式: what the platform found out, and where the steward knows better. */
export function Settings({ wishes, onChange, found }: SettingsProps) {
  const { t } = useTranslation(['submission', 'collection']);
  const delimiter = useDelimiter();
  // of a workbook there is nothing to say
  const isText = found?.frames.every((frame) => frame.format === 'DELIMITED') !== false;
  const auto = (what: string | undefined) => (what === undefined ? t('auto') : t('autoFound', { found: what }));
  return (
    <Panel title={t('settings')}>
      {wishes.recalled !== null && (
        <p className="recalled">
          {t('recalled', { at: minute(wishes.recalled) })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onChange(NOTHING_READ);
            }}
          >
            {t('layout.auto')}
          </button>
        </p>
      )}
      <div className="settings">
        <span id="mode-label">{t('mode')}</span>
        <Radio.Group
          aria-labelledby="mode-label"
          value={wishes.mode}
          options={MODES.map((mode) => ({ value: mode, label: t(`collection:mode.${mode}`) }))}
          onChange={(event) => {
            const wanted: Mode = event.target.value === 'APPEND' ? 'APPEND' : 'REPLACE';
            onChange({ mode: wanted });
          }}
        />
        <small>{t(`modeWhy.${wishes.mode}`)}</small>
        {isText && (
          <>
            <label htmlFor="charset">{t('charset')}</label>
            <Select
              id="charset"
              value={wishes.charset}
              options={[{ value: '', label: auto(wishes.charset === '' ? found?.charset : undefined) }, ...CHARSETS.map((one) => ({ value: one, label: one }))]}
              onChange={(charset: string) => {
                onChange({ charset });
              }}
            />
            <label htmlFor="delimiter">{t('delimiter')}</label>
            <Select
              id="delimiter"
              value={wishes.delimiter}
              options={[
                { value: '', label: auto(wishes.delimiter === '' && found !== undefined ? delimiter(found.delimiter) : undefined) },
                ...DELIMITERS.map((one) => ({ value: one, label: delimiter(one) })),
              ]}
              onChange={(chosen: string) => {
                onChange({ delimiter: chosen });
              }}
            />
          </>
        )}
        <label htmlFor="missing">{t('missing')}</label>
        <Select
          id="missing"
          mode="tags"
          open={false}
          suffix={false}
          maxCount={20}
          value={wishes.missing}
          onChange={(missing: string[]) => {
            onChange({ missing });
          }}
        />
        <small>{t('missingHint')}</small>
        <label htmlFor="threshold">{t('threshold')}</label>
        <InputNumber
          id="threshold"
          min={0}
          max={100}
          step={0.5}
          suffix="%"
          value={wishes.threshold}
          onChange={(threshold) => {
            onChange({ threshold });
          }}
        />
        <small>{t('thresholdHint')}</small>
      </div>
    </Panel>
  );
}
