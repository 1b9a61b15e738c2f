import { type ReactNode, useEffect, useState } from 'react';

/** Time after which a wait is worth a picture, in milliseconds; a shorter one would only flicker. */
const patience = 300;

/** Shows what stands for something that is on its way, once the wait is long enough to notice. */
export function Late({ children }: { readonly children: ReactNode }) {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLate(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLate ? children : null;
}
