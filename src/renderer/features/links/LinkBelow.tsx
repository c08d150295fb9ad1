import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { textParts } from '../../../shared/text-parts.ts';
import { knownPreview, loadPreview } from '../../bridge/link-previews.ts';
import { useApp } from '../../caches/app-cache.ts';
import { LinkCard } from './LinkCard.tsx';

/** What is only scrolled past is not looked at. */
const LOOKED_AT_MS = 400;
const HAS_LINK = /https?:\/\//i;

interface LinkBelowProps {
  message: Message;
}

/** Below a bubble with a link: what it leads to, once that is known, where the owner wants it. */
export function LinkBelow({ message }: LinkBelowProps) {
  const isOn = useApp((state) => state.settings.linkPreviews);
  const { text } = message;
  if (!isOn || text === null || !HAS_LINK.test(text)) return null;
  if (!textParts(text).some(({ kind }) => kind === 'link')) return null;
  return <OnceSeen key={`${message.id}:${text}`} message={message} />;
}

/** Nobody is asked about a link before it was on the screen for a moment. */
function OnceSeen({ message }: LinkBelowProps) {
  const [preview, setPreview] = useState(() => knownPreview(message));
  const place = useRef<HTMLSpanElement>(null);
  const isKnown = preview !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another element (its key)
  useEffect(() => {
    if (isKnown || !place.current) return;
    let isHere = true;
    let dwelling: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(dwelling);
      if (entry?.isIntersecting) dwelling = setTimeout(() => void look(), LOOKED_AT_MS);
    });
    async function look(): Promise<void> {
      observer.disconnect();
      const found = await loadPreview(message);
      if (isHere) setPreview(found);
    }
    observer.observe(place.current);
    return () => {
      isHere = false;
      clearTimeout(dwelling);
      observer.disconnect();
    };
  }, [isKnown]);
  return preview ? <LinkCard preview={preview} /> : <span ref={place} aria-hidden="true" />;
}
