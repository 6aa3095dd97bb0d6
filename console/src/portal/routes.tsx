import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from '../ui/NotFound';
import { PortalFrame } from './PortalFrame';
import { HomePage } from './HomePage';

const root = createRootRoute({ component: PortalFrame, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('../release/VerifyPage'), 'VerifyPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, verify]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
