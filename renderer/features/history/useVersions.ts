import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/ipc/bridge';
import { listVersions, type VersionList } from '../../state/versions';

/** Returns the versions as soon as main has sent them, null until then; and how to ask again. */
export function useVersions(): readonly [Result<VersionList> | null, () => void] {
  const [got, setGot] = useState<Result<VersionList> | null>(null);
  const ask = useCallback(() => {
    void listVersions().then(setGot);
  }, []);
  useEffect(ask, [ask]);
  return [got, ask];
}
