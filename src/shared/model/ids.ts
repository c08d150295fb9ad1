import { z } from 'zod';

/**
 * Local ids are SQLite's integer keys; they mean nothing outside this computer.
 * Instagram's own ids (`userId`, `scopedId`, `mid`) are opaque strings: they outgrow 2^53 and must
 * never become numbers. Brands keep one kind from being handed over where another is meant.
 */
export const AccountId = z.int().positive().brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

export const PersonId = z.int().positive().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const ConversationId = z.int().positive().brand<'ConversationId'>();
export type ConversationId = z.infer<typeof ConversationId>;

export const MessageId = z.int().positive().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

export const LabelId = z.int().positive().brand<'LabelId'>();
export type LabelId = z.infer<typeof LabelId>;

export const FolderId = z.int().positive().brand<'FolderId'>();
export type FolderId = z.infer<typeof FolderId>;

export const NoteId = z.int().positive().brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

export const OrderId = z.int().positive().brand<'OrderId'>();
export type OrderId = z.infer<typeof OrderId>;

export const SavedReplyId = z.int().positive().brand<'SavedReplyId'>();
export type SavedReplyId = z.infer<typeof SavedReplyId>;

/** Chosen by the window before the message is stored, so that its bubble can be recognised later. */
export const ClientId = z.uuid().brand<'ClientId'>();
export type ClientId = z.infer<typeof ClientId>;

/** A point in time: milliseconds since 1970, UTC. */
export const Milliseconds = z.int().nonnegative();
export type Milliseconds = number;
