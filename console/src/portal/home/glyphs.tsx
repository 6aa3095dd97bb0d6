import type { Schemas } from '../../api/client';

type Subject = Schemas['OpeningDataset']['subject'];

/** Line drawings of 24 by 24, one a subject. */
const STROKES: Record<Subject, string> = {
  CREDIT: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h4',
  TRANSPORT: 'M6 4h12v13H6zM6 11h12M9 17v3M15 17v3M9 14h.01M15 14h.01',
  HEALTH: 'M12 20 4.5 12.5a4.6 4.6 0 0 1 7.5-5 4.6 4.6 0 0 1 7.5 5zM12 9v6M9 12h6',
  EMPLOYMENT: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  EDUCATION: 'M12 5 2.5 9.5 12 14l9.5-4.5zM6.5 11.5V17c3 2.4 8 2.4 11 0v-5.5',
  ENVIRONMENT: 'M5 19C4 10 9 5 19 5c.5 9-4 14-12 13M5 20c2-5 5-8 9-10',
  WEATHER: 'M7 18a4 4 0 0 1-.500-8A5.5 5.5 0 0 1 17 9.5 4.3 4.3 0 0 1 17 18z',
  MARKET: 'M4 9l1.5-5h13L20 9M4 9v11h16V9M4 9a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0A2.7 2.7 0 0 0 20 9M10 20v-6h4v6',
  PUBLIC_SAFETY: 'M12 3l8 3v6c0 4.5-3.5 7.5-8 9-4.5-1.5-8-4.5-8-9V6zM9 12l2.2 2.200L15.2 10',
  HOUSING: 'M5 21V4h8v17M13 9h6v12M3 21h18M8 8h2M8 12h2M8 16h2M16 13h.01M16 17h.01',
  SCIENCE: 'M10 3v6L4.5 19a1.3 1.3 0 0 0 1.2 2h12.600a1.3 1.3 0 0 0 1.2-2L14 9V3M8.5 3h7M7.5 15h9',
  ENERGY: 'M13 3 5 14h6l-1 7 8-11h-6z',
  PRODUCTION: 'M3 21V11l6 4v-4l6 4V4h5v17zM7 18h2M13 18h2',
  TRADE: 'M3 4h3l2.5 11h10L21 7H7M9.5 19.500h.01M17 19.500h.01',
  FINANCE: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 7.500l3 4 3-4M12 11.500V17M9 12h6M9 14.500h6',
  WORK_SAFETY: 'M4 17v-2a8 8 0 0 1 16 0v2M3 17h18v3H3zM10 7.300V4.500h4v2.8',
  ASSISTANCE: 'M12 4v16M12 5c-5 0-8.5 3-9 7.500h18C20.5 8 17 5 12 5zM12 20a2 2 0 0 1-3.5-1.5',
  LAW: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5zM2.5 13a2.5 2 0 0 0 5 0M16.5 13a2.5 2 0 0 0 5 0',
  LIFE: 'M4 11l8-7 8 7M6 9.500V20h12V9.500M10 20v-6h4v6',
  GEOGRAPHY: 'M12 21c-4.5-5-7-8.3-7-11.500a7 7 0 0 1 14 0C19 12.7 16.5 16 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  INSTITUTIONS: 'M3 9.5 12 4l9 5.500zM5 9.500V18M10 9.500V18M14 9.500V18M19 9.500V18M3 20h18',
  OTHER: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
};

export function isSubject(value: string): value is Subject {
  return value in STROKES;
}

/** The drawing of a subject; decoration beside its name. */
export function Glyph({ subject }: { subject: string }) {
  return (
    <svg className="glyph" viewBox="0 0 24 24" width="22" height="22" aria-hidden fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
      <path d={STROKES[isSubject(subject) ? subject : 'OTHER']} />
    </svg>
  );
}
