import { useEffect, useRef, useState } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { OwnPost } from '../../../shared/model/own-post.ts';
import { ownPostPicture } from '../../bridge/own-posts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons } from '../../words/attachment-words.ts';

interface PostPictureProps {
  conversationId: ConversationId;
  post: OwnPost;
}

/** The post's picture, painted; until it comes, and where there is none, its sign. Its caption stands beside it. */
export function PostPicture({ conversationId, post: { id, kind } }: PostPictureProps) {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    void ownPostPicture(conversationId, id).then((bitmap) => {
      if (isHere) setPicture(bitmap);
    });
    return () => {
      isHere = false;
    };
  }, [conversationId, id]);
  useEffect(() => {
    // A width of nothing: the list was asked for anew meanwhile, and its pictures let go.
    if (picture && picture.width > 0) canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  if (!picture) return <Icon name={attachmentIcons[kind]} size={20} />;
  return <canvas ref={canvas} width={picture.width} height={picture.height} />;
}
