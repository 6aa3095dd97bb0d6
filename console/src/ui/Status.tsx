import { useTranslation } from 'react-i18next';

export type SharingType = 'UNCONDITIONAL' | 'CONDITIONAL' | 'NOT_SHARED';
export type OpeningType = 'UNCONDITIONAL' | 'CONDITIONAL' | 'NOT_OPENED';
export type Grade = 'L1' | 'L2' | 'L3' | 'L4';

const TONES = { UNCONDITIONAL: 'good', CONDITIONAL: 'warn', NOT_SHARED: 'calm', NOT_OPENED: 'calm' } as const;

function Disc({ type }: { type: SharingType | OpeningType }) {
  return (
    <svg className="disc" viewBox="0 0 10 10" width="10" height="10" aria-hidden>
      {type === 'UNCONDITIONAL' && <circle cx="5" cy="5" r="4.5" fill="currentColor" />}
      {type === 'CONDITIONAL' && (
        <>
          <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" />
          <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
        </>
      )}
      {(type === 'NOT_SHARED' || type === 'NOT_OPENED') && (
        <>
          <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" />
          <path d="M3 5h4" stroke="currentColor" />
        </>
      )}
    </svg>
  );
}

interface TypeProps<T> {
  type: T;
  /** Beside a title. */
  boxed?: boolean;
  /** 无条件, where the column already says of what. */
  brief?: boolean;
}

/** Sharing type 共享类型: glyph, word and colour. */
export function Sharing({ type, boxed = false, brief = false }: TypeProps<SharingType>) {
  const { t } = useTranslation();
  return (
    <span className={`status ${TONES[type]}${boxed ? ' boxed' : ''}`}>
      <Disc type={type} />
      {brief ? t(`brief.${type}`) : t(`sharing.${type}`)}
    </span>
  );
}

/** Opening type 开放类型. */
export function Opening({ type, boxed = false, brief = false }: TypeProps<OpeningType>) {
  const { t } = useTranslation();
  return (
    <span className={`status ${TONES[type]}${boxed ? ' boxed' : ''}`}>
      <Disc type={type} />
      {brief ? t(`openingBrief.${type}`) : t(`opening.${type}`)}
    </span>
  );
}

/** Level 级别 L1 to L4: rising bars. */
export function Level({ grade }: { grade: Grade }) {
  const { t } = useTranslation();
  const level = Number(grade.slice(1));
  return (
    <span className={`level level-${level}`} title={t('grade', { grade })}>
      <svg viewBox="0 0 14 10" width="14" height="10" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 3.6}
            y={10 - bar * 2.5}
            width="2.6"
            height={bar * 2.5}
            fill={bar <= level ? 'currentColor' : '#E6EBED'}
          />
        ))}
      </svg>
      {grade}
    </span>
  );
}

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'river';

/** A state in words, boxed in its tone. */
export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`status boxed ${tone}`}>{children}</span>;
}
