import { api, content } from '../../api/client';
import type { Recognised } from './propose';

/** What titles and names of columns say of persons, by the platform's words (FH-21); of their values nothing is sent. */
export async function recognise(items: { title: string; name: string }[]): Promise<Recognised[]> {
  return content(await api.POST('/api/v1/catalog/recognition', { body: { items } }));
}
