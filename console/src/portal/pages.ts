/** The portal's pages as the head of each names them, in order. */
export const pages = [
  { to: '/', text: 'nav.home' },
  { to: '/datasets', text: 'nav.datasets' },
  { to: '/needs', text: 'nav.needs' },
  { to: '/applications', text: 'nav.mine' },
  { to: '/showcase', text: 'nav.applications' },
  { to: '/regulations', text: 'nav.regulations' },
  { to: '/developers', text: 'nav.developers' },
  { to: '/verify', text: 'nav.verify' },
] as const;
