import type { Person } from '../../../shared/model/person.ts';
import { NotePaper } from '../notes/index.ts';
import { DayDivider, UnreadDivider } from './DayDivider.tsx';
import { GapRow } from './GapRow.tsx';
import { MessageArticle } from './MessageArticle.tsx';
import type { ThreadItem } from './thread-items.ts';

interface ThreadLineProps {
  item: ThreadItem;
  person: Person;
  /** The reply window is open. */
  canAnswer: boolean;
  /** Somebody asked to be brought here. */
  isRinged: boolean;
}

/** One line of the thread, whatever it is. */
export function ThreadLine({ item, person, canAnswer, isRinged }: ThreadLineProps) {
  switch (item.kind) {
    case 'day':
      return <DayDivider at={item.at} />;
    case 'unread':
      return <UnreadDivider />;
    case 'gap':
      return <GapRow person={person} />;
    case 'note':
      return <NotePaper note={item.note} place="thread" isRinged={isRinged} />;
    case 'message':
      return <MessageArticle item={item} person={person} canAnswer={canAnswer} isRinged={isRinged} />;
  }
}
