import { Popover as Primitive } from 'radix-ui';
import { useRef } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { SheetSurface } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { LaterSheet } from '../later/index.ts';
import { type HowToSend, useComposer } from './open-composer.ts';
import styles from './SendButton.module.css';

interface SendButtonProps {
  conversation: Conversation;
  /** How many messages it will be. */
  count: number;
  canSend: boolean;
  send(how: HowToSend): void;
}

/** Send, and behind its arrow the other ways to do it. */
export function SendButton({ conversation, count, canSend, send }: SendButtonProps) {
  const { t } = useWords();
  const wantsTime = useRef(false);
  const canUndo = useApp((state) => state.settings.undoSend > 0);
  const isChoosingTime = useComposer((state) => state.isChoosingTime);
  return (
    <Primitive.Root
      open={isChoosingTime && canSend}
      onOpenChange={(isOpen) => useComposer.setState({ isChoosingTime: isOpen })}
    >
      <Primitive.Anchor className={styles.split}>
        <Button type="submit" look="go" disabled={!canSend}>
          {count > 1 ? t('composer.send-many', { count }) : t('composer.send')}
          <Icon name="up" size={14} />
        </Button>
        <Menu
          side="top"
          align="end"
          // The sheet opens when the menu has gone: the focus that the menu gives back would close it.
          onCloseAutoFocus={(event) => {
            if (!wantsTime.current) return;
            event.preventDefault();
            wantsTime.current = false;
            useComposer.setState({ isChoosingTime: true });
          }}
          trigger={
            <Button look="go" disabled={!canSend} aria-label={t('send.more')} title={t('send.more')}>
              <Icon name="down" size={14} />
            </Button>
          }
        >
          <MenuItem icon={<Icon name="done" />} onSelect={() => send('and-done')}>
            {t('send.and-done')}
          </MenuItem>
          <MenuItem
            icon={<Icon name="clock" />}
            onSelect={() => {
              wantsTime.current = true;
            }}
          >
            {t('send.later')}
          </MenuItem>
          {canUndo && (
            <MenuItem icon={<Icon name="up" />} onSelect={() => send('no-wait')}>
              {t('send.no-wait')}
            </MenuItem>
          )}
        </Menu>
      </Primitive.Anchor>
      <SheetSurface label={t('later.name')} side="top" takesFocus>
        <LaterSheet
          conversation={conversation}
          onPick={(at) => {
            useComposer.setState({ isChoosingTime: false });
            send({ at });
          }}
        />
      </SheetSurface>
    </Primitive.Root>
  );
}
