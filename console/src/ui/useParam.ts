import { useParams } from '@tanstack/react-router';

/** A part of the page's address, `$id` in its route; empty where the route has none of this name. */
export function useParam(name: string): string {
  const params: unknown = useParams({ strict: false });
  const value: unknown = typeof params === 'object' && params !== null ? Object.entries(params).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === 'string' ? value : '';
}
