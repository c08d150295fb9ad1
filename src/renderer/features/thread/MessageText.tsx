import { call } from '../../bridge/api.ts';
import { textParts } from './text-parts.ts';

interface MessageTextProps {
  text: string;
}

/** The words as they were written; addresses open in the owner's browser. */
export function MessageText({ text }: MessageTextProps) {
  return textParts(text).map((part) =>
    part.kind === 'link' ? (
      <a
        key={part.at}
        className="link"
        href={part.text}
        onClick={(event) => {
          event.preventDefault();
          void call('link.open', { url: part.text });
        }}
      >
        {part.text}
      </a>
    ) : (
      part.text
    ),
  );
}
