import { z } from 'zod';

/**
 * The wire as it is, not as one page describes it: unknown fields pass, ids may be strings or numbers, and
 * several answers come wrapped in `data: […]` in the documentation and flat in real life. Instagram's
 * Business Login, Get started, Webhooks and Conversations pages, read October 2026.
 */

/** Opaque; a bare number has been kept whole by `parseExactJson`. */
const WireId = z.union([z.string().min(1), z.number().transform(String)]);

/** A text that may be missing or null. */
const MaybeText = z
  .string()
  .nullish()
  .transform((text) => text || null);
const MaybeId = WireId.nullish().transform((id) => id ?? null);

/** Takes the first of `data: […]`, or the object itself. */
function oneOf<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => {
    const wrapped = z.object({ data: z.array(z.unknown()).min(1) }).safeParse(value);
    return wrapped.success ? wrapped.data.data[0] : value;
  }, schema);
}

export const ShortLivedTokenAnswer = oneOf(
  z.looseObject({
    access_token: z.string().min(1),
    user_id: MaybeId,
    permissions: z
      .union([z.string(), z.array(z.string())])
      .nullish()
      .transform((granted) => scopesOf(granted ?? null)),
  }),
);

export const LongLivedTokenAnswer = oneOf(
  z.looseObject({
    access_token: z.string().min(1),
    /** Seconds. */
    expires_in: z.coerce.number().int().positive(),
  }),
);

export const OwnProfileAnswer = oneOf(
  z.looseObject({
    user_id: WireId,
    id: MaybeId,
    username: z.string().min(1),
    name: MaybeText,
    account_type: MaybeText,
    profile_picture_url: MaybeText,
  }),
);

/** The node of the Meta app itself. */
export const AppAnswer = z.looseObject({ id: WireId, name: MaybeText });

/** Documents print it as a string. */
export const SuccessAnswer = z.looseObject({ success: z.union([z.literal(true), z.literal('true')]) });

/** Fields come as names or as objects that hold one. */
const FieldNames = z
  .array(z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]))
  .nullish()
  .transform((names) => names ?? []);

export const SubscribedAppsAnswer = z.looseObject({
  data: z.array(z.looseObject({ id: MaybeId, app_id: MaybeId, subscribed_fields: FieldNames })),
});

export const AppSubscriptionsAnswer = z.looseObject({
  data: z.array(
    z.looseObject({
      object: z.string(),
      callback_url: z.string().nullish(),
      active: z.boolean().nullish(),
      fields: FieldNames,
    }),
  ),
});

export const CustomerProfileAnswer = oneOf(
  z.looseObject({
    username: MaybeText,
    name: MaybeText,
    profile_pic: MaybeText,
    follower_count: z
      .number()
      .nullish()
      .transform((count) => count ?? null),
    is_verified_user: maybeFlag(),
    is_user_follow_business: maybeFlag(),
    is_business_follow_user: maybeFlag(),
  }),
);

const Paging = z
  .looseObject({
    cursors: z.looseObject({ after: MaybeText }).nullish(),
    next: MaybeText,
  })
  .nullish();

/** `after` only while there is a next page: the last page carries a cursor too. */
export function nextCursor(paging: z.infer<typeof Paging>): string | null {
  return paging?.next ? (paging.cursors?.after ?? null) : null;
}

/** ISO 8601 with `+0000`, which `Date.parse` reads; one placeholder shows Unix seconds. Becomes ms. */
const WireTime = z
  .union([z.string(), z.number()])
  .transform((time) => (/^\d+$/.test(String(time)) ? msOfUnix(Number(time)) : Date.parse(String(time))))
  .pipe(z.int().nonnegative());

export const ConversationsAnswer = z.looseObject({
  data: z.array(
    z.looseObject({
      id: WireId,
      updated_time: WireTime,
      participants: z
        .looseObject({ data: z.array(z.looseObject({ id: WireId, username: MaybeText })) })
        .nullish(),
    }),
  ),
  paging: Paging,
});

/** The edge form answers `data`, the field form wraps it in `messages`. Messages are read by the normaliser. */
export const MessagesAnswer = z
  .looseObject({
    data: z.array(z.unknown()).optional(),
    paging: Paging,
    messages: z.looseObject({ data: z.array(z.unknown()), paging: Paging }).optional(),
  })
  .transform(({ data, paging, messages }) => ({
    messages: data ?? messages?.data ?? [],
    after: nextCursor(data === undefined ? messages?.paging : paging),
  }));

/** One message by its id; read by the normaliser. */
export const MessageAnswer = z.looseObject({ id: WireId });

/** Reactions, typing and seen answer whom they went to, and nothing else. */
export const ActedAnswer = z.looseObject({});

/** A file taken for later sends. */
export const UploadAnswer = z.looseObject({ attachment_id: WireId });

/** What the account has published. A time that cannot be read is no reason to hide the post. */
export const OwnPostsAnswer = z.looseObject({
  data: z.array(
    z.looseObject({
      id: WireId,
      caption: MaybeText,
      media_type: MaybeText,
      media_product_type: MaybeText,
      media_url: MaybeText,
      thumbnail_url: MaybeText,
      permalink: MaybeText,
      timestamp: WireTime.nullish().catch(null),
    }),
  ),
  paging: Paging,
});

export const SentAnswer = z.looseObject({ message_id: z.string().min(1) });

/** An error of graph.instagram.com and graph.facebook.com, which may hide in a 200. */
export const GraphErrorAnswer = z.looseObject({
  error: z.looseObject({
    message: z.string().catch(''),
    type: z.string().nullish().catch(null),
    code: z.coerce.number().int().nullish().catch(null),
    error_subcode: z.coerce.number().int().nullish().catch(null),
    is_transient: z.boolean().nullish().catch(null),
    error_user_title: z.string().nullish().catch(null),
    error_user_msg: z.string().nullish().catch(null),
    fbtrace_id: z.string().nullish().catch(null),
  }),
});

/** The other shape, of api.instagram.com. Its `code` is only the HTTP status again. */
export const LoginErrorAnswer = z.looseObject({
  error_type: z.string(),
  error_message: z.string().catch(''),
});

function scopesOf(granted: string | string[] | null): string[] | null {
  if (granted === null) return null;
  const scopes = typeof granted === 'string' ? granted.split(/[\s,]+/) : granted;
  return scopes.filter((scope) => scope !== '');
}

function maybeFlag() {
  return z
    .boolean()
    .nullish()
    .transform((flag) => flag ?? null);
}

/** Seconds or milliseconds, told apart by magnitude. */
function msOfUnix(time: number): number {
  return time < 100_000_000_000 ? time * 1000 : time;
}
