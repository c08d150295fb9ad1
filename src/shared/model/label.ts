import { z } from 'zod';
import { ListFilter } from './conversation.ts';
import { FolderId, LabelId } from './ids.ts';

const Name = z.string().trim().min(1).max(40);

/** The owner's word for a kind of chat, with one of the eight shop colours as its dot. */
export const Label = z.strictObject({
  id: LabelId,
  name: Name,
  colour: z.int().min(1).max(8),
});
export type Label = z.infer<typeof Label>;
export const LabelInput = Label.omit({ id: true });
export type LabelInput = z.infer<typeof LabelInput>;

/** A saved filter with a name. */
export const Folder = z.strictObject({ id: FolderId, name: Name, filter: ListFilter });
export type Folder = z.infer<typeof Folder>;
export const FolderInput = Folder.omit({ id: true });
export type FolderInput = z.infer<typeof FolderInput>;
