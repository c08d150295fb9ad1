import { errorsPart, linePart } from './errors-part.ts';
import { eventsPart } from './events-part.ts';
import { withParts } from './generated-parts.ts';
import { outgoingPart } from './outgoing-part.ts';
import { platformPart } from './platform-part.ts';

/** docs/instagram.md with its tables made anew from the code and the fixtures; the prose stays. */
export function instagramPage(page: string): string {
  return withParts(page, {
    platform: platformPart(),
    events: eventsPart(),
    outgoing: outgoingPart(),
    errors: errorsPart(),
    line: linePart(),
  });
}
