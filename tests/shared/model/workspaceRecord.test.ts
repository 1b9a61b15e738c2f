import { expect, test } from 'vitest';
import { recordOf, workspaceOf } from '../../../shared/model/workspaceRecord';
import { sampleWorkspace } from '../../support/sampleBundle';

test('A workspace comes back whole from its record, also after a copy to another thread', () => {
  const workspace = sampleWorkspace();
  const record = recordOf(workspace);
  expect(Object.values(record.tags).flat()).toHaveLength(10);
  expect(structuredClone(record)).toEqual(record);
  expect(workspaceOf(structuredClone(record))).toEqual(workspace);
});
