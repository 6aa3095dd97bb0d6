import { getJson } from './http';

/** An open dataset, as `GET /api/v1/open/datasets` shows it. */
export interface Dataset {
  id: string;
  code: string;
  title: string;
  summary: string;
  provider: string;
  subjectTitle: string;
  opening: 'UNCONDITIONAL' | 'CONDITIONAL' | 'NOT_OPENED';
  useRequirements: string;
  freshness: { rows: number; collectedAt: string | null };
  released: boolean;
  formats: string[];
  items: { name: string; title: string; type: string }[];
}

export interface Results {
  items: Dataset[];
  next: string | null;
  total: number;
}

export interface Preview {
  names: string[];
  rows: Record<string, string | number | boolean | null>[];
}

export function searchDatasets(query: string, cursor: string | null): Promise<Results> {
  const parameters = new URLSearchParams({ q: query, limit: '20' });
  if (cursor !== null) {
    parameters.set('cursor', cursor);
  }
  return getJson<Results>(`/api/v1/open/datasets?${parameters.toString()}`);
}

export function previewDataset(id: string): Promise<Preview> {
  return getJson<Preview>(`/api/v1/open/datasets/${id}/preview?limit=20`);
}

export function downloadAddress(id: string, format: string): string {
  return `/api/v1/open/datasets/${id}/download?format=${format}`;
}
