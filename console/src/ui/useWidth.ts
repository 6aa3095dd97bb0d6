import { useEffect, useRef, useState, type RefObject } from 'react';

/** How wide a part of the page is, in whole pixels, while it changes; zero before it is laid out. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const part = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (part.current === null) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0));
    });
    observer.observe(part.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [part, width];
}
