import { Outlet, useRouterState } from '@tanstack/react-router';
import { ConsoleFrame } from './ConsoleFrame';

/** The frame stands around every page but the wall, which has the whole screen. */
export function Around() {
  const wall = useRouterState({ select: (state) => state.location.pathname.replace(/\/$/, '').endsWith('/wall') });
  return wall ? <Outlet /> : <ConsoleFrame />;
}
