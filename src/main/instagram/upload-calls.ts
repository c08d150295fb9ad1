import { API_VERSION, type Endpoints } from '../../shared/instagram/platform.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { UploadAnswer } from './graph-schemas.ts';
import type { Instagram } from './instagram.ts';

/**
 * A file for later sends. Documented for this login with an address that Instagram fetches (Meta's Postman
 * collection, 2025); bytes in the request itself only for the login by a Facebook page. Nothing is sent to anybody,
 * so a lost answer is no reason to look into a thread.
 */
export function uploadCalls(endpoints: Endpoints, send: SendGraphRequest): Pick<Instagram, 'upload'> {
  return {
    async upload({ token, type, url }) {
      const answer = await send({
        call: 'upload',
        purpose: 'read',
        method: 'POST',
        url: `${endpoints.graphInstagram}/${API_VERSION}/me/message_attachments`,
        token,
        json: { message: { attachment: { type, payload: { url, is_reusable: true } } } },
        schema: UploadAnswer,
      });
      return { attachmentId: answer.attachment_id };
    },
  };
}
