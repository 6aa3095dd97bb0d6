import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { NotFound } from '../ui/NotFound';
import { PortalFrame } from './PortalFrame';
import { HomePage } from './HomePage';

const root = createRootRoute({ component: PortalFrame, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

export const router = createRouter({
  routeTree: root.addChildren([home]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
