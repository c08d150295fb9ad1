import { asObject } from '../../http/call.ts';
import type { WireAttachment } from '../../world/threads.ts';
import { invalidParameter } from '../graph-error.ts';
import { refuseUnknownKeys } from './send-body.ts';

const MAX_ELEMENTS = 10;
const MAX_BUTTONS = 3;
const MAX_TITLE = 80;
const MAX_TEXT = 640;
/** Named for Messenger; the pages of this login say nothing of a button's title. */
const MAX_BUTTON_TITLE = 20;

/**
 * Buttons under words, or cards. `[BT]` `[GT]`, 30 June 2026. As what own buttons come back is not documented for
 * this login: here as Messenger tells them, with the words as the title.
 */
export function templateOf(payload: Record<string, unknown>): WireAttachment {
  switch (payload.template_type) {
    case 'button': {
      refuseUnknownKeys(payload, ['template_type', 'text', 'buttons'], 'message[attachment][payload]');
      const text = textOf(payload.text, 'text', MAX_TEXT);
      if (text === null) throw invalidParameter('Param text is required in a button template.');
      const buttons = buttonsOf(payload.buttons);
      if (buttons.length === 0) throw invalidParameter('Param buttons must have 1 to 3 elements.');
      return { type: 'template', payload: { template_type: 'button', title: text, buttons } };
    }
    case 'generic':
      refuseUnknownKeys(payload, ['template_type', 'elements'], 'message[attachment][payload]');
      return { type: 'template', payload: { generic: { elements: elementsOf(payload.elements) } } };
    default:
      throw invalidParameter('Param template_type must be one of {button, generic}.');
  }
}

function elementsOf(given: unknown): unknown[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX_ELEMENTS) {
    throw invalidParameter(`Param elements must have 1 to ${MAX_ELEMENTS} elements.`);
  }
  return given.map((entry) => {
    const element = asObject(entry) ?? {};
    refuseUnknownKeys(element, ['title', 'subtitle', 'image_url', 'default_action', 'buttons'], 'elements');
    if (textOf(element.title, 'title', MAX_TITLE) === null)
      throw invalidParameter('Param title is required in an element.');
    if (Object.keys(element).length < 2)
      throw invalidParameter('An element must have a title and at least one more property.');
    textOf(element.subtitle, 'subtitle', MAX_TITLE);
    if (element.image_url !== undefined) refuseBadAddress(element.image_url, 'image_url');
    if (element.default_action !== undefined) buttonOf({ ...asObject(element.default_action), title: '…' });
    buttonsOf(element.buttons ?? []);
    return element;
  });
}

function buttonsOf(given: unknown): unknown[] {
  if (!Array.isArray(given) || given.length > MAX_BUTTONS) {
    throw invalidParameter(`Param buttons must have 1 to ${MAX_BUTTONS} elements.`);
  }
  return given.map((entry) => buttonOf(asObject(entry) ?? {}));
}

function buttonOf(button: Record<string, unknown>): Record<string, unknown> {
  if (textOf(button.title, 'title', MAX_BUTTON_TITLE) === null)
    throw invalidParameter('Param title is required in a button.');
  if (button.type === 'web_url') {
    refuseUnknownKeys(button, ['type', 'title', 'url'], 'buttons');
    refuseBadAddress(button.url, 'url');
  } else if (button.type === 'postback') {
    refuseUnknownKeys(button, ['type', 'title', 'payload'], 'buttons');
    if (textOf(button.payload, 'payload', 1000) === null)
      throw invalidParameter('Param payload is required in a postback button.');
  } else throw invalidParameter('Param type must be one of {web_url, postback}.');
  return button;
}

/** Null when it is missing or empty. */
function textOf(value: unknown, name: string, most: number): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') throw invalidParameter(`Param ${name} must be a string.`);
  if (value.length > most)
    throw invalidParameter(`Length of param ${name} must be less than or equal to ${most}`);
  return value;
}

function refuseBadAddress(value: unknown, name: string): void {
  const isGood = typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
  if (!isGood) throw invalidParameter(`Param ${name} must be a valid URL.`);
}
