interface Place {
  to: string;
  search?: Record<string, string>;
}

const PLACES = {
  'sharing-request': (id: string): Place => ({ to: `/sharing/requests/${id}` }),
  revision: (id: string): Place => ({ to: `/catalog/revisions/${id}` }),
  'open-dataset': (): Place => ({ to: '/opening', search: { tab: 'open' } }),
  'held-data': (): Place => ({ to: '/opening', search: { tab: 'held' } }),
  correction: (id: string): Place => ({ to: `/corrections/${id}` }),
} as const;

export type MatterType = keyof typeof PLACES;

export function isMatter(type: string): type is MatterType {
  return type in PLACES;
}

/** Where in the console the matter of a notice is dealt with. */
export function matterPlace(type: MatterType, id: string): Place {
  return PLACES[type](id);
}
