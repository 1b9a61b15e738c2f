import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/ipc/contract';
import type { Version } from '../../../shared/model/version';
import { listVersions } from '../../state/versions';

/** Returns the versions as soon as main has sent them, null until then; and how to ask again. */
export function useVersions(): readonly [Result<readonly Version[]> | null, () => void] {
  const [got, setGot] = useState<Result<readonly Version[]> | null>(null);
  const ask = useCallback(() => {
    void listVersions().then(setGot);
  }, []);
  useEffect(ask, [ask]);
  return [got, ask];
}
