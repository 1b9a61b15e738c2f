import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/ipc/bridge';
import type { VersionLook } from '../../../shared/model/version';
import { lookInto } from '../../state/versions';

/**
 * Returns what is inside a version; null while it is on its way. One question at a time: of the
 * versions that an arrow key runs past meanwhile, only the last one is asked for.
 */
export function useLook(version: string | null): Result<VersionLook> | null {
  const [got, setGot] = useState<{ of: string; look: Result<VersionLook> } | null>(null);
  const isAsking = useRef(false);
  useEffect(() => {
    if (version === null || isAsking.current || got?.of === version) return;
    isAsking.current = true;
    void lookInto(version).then((look) => {
      isAsking.current = false;
      setGot({ of: version, look });
    });
  }, [version, got]);
  return got?.of === version ? got.look : null;
}
