import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from '../ui/NotFound';
import { ConsoleFrame } from './ConsoleFrame';

const root = createRootRoute({ component: ConsoleFrame, notFoundComponent: NotFound });

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../workbench/WorkbenchPage'), 'WorkbenchPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([workbench]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: true,
});
