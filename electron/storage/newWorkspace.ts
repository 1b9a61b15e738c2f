import { baseCodes } from '../../shared/model/baseCodes';
import type { Reviewer } from '../../shared/model/reviewer';
import { DocumentSet } from './documentSet';
import type { Files } from './files';
import { codebookFolded, indexFolded } from './formats';
import { History } from './history';
import type { Loaded } from './loadWorkspace';
import { workspaceFrom } from './projection';
import type { Folded } from './replica';
import { codebookName, indexName, type WorkspaceFolder } from './workspaceFolder';

/** What a new workspace starts with. */
export interface NewWorkspace {
  readonly id: string;
  readonly name: string;
  /** The one who works here. */
  readonly reviewer: Reviewer;
}

/** Puts the documents of a new workspace into its folder. */
export async function writeNewWorkspace(
  files: Files,
  place: WorkspaceFolder,
  { id, name, reviewer }: NewWorkspace,
  now: () => string,
): Promise<Loaded> {
  const documents = new DocumentSet(files, place, now);
  const codebook = codebookFolded({ codes: baseCodes(), reviewers: [reviewer] });
  await createDocument(documents, codebookName, codebook);
  // The index comes last: with it, the folder is a workspace.
  await createDocument(documents, indexName, indexFolded({ id, name, me: reviewer.id }));
  const { workspace } = workspaceFrom(documents.replicas, (one) => place.document(one));
  const nothing = { recovered: null, problems: [], damaged: [], history: new History() };
  return { documents, workspace, ...nothing };
}

async function createDocument(documents: DocumentSet, name: string, first: Folded): Promise<void> {
  const document = documents.newDocument(name);
  await document.create(first);
  documents.add(document);
}
