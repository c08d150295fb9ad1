import { useId } from 'react';
import { forgetPreviews } from '../../bridge/link-previews.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { wayInSentence } from '../../words/way-in-words.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row } from './Rows.tsx';

/** What customers are told, and who can see what. */
export function PrivacySection() {
  const { t } = useWords();
  const typingId = useId();
  const linksId = useId();
  const { tellSeen, tellTyping, linkPreviews } = useApp((state) => state.settings);
  const inUse = useApp((state) => state.setup?.wayIn.inUse ?? null);
  return (
    <>
      <Card>
        <Row name={t('settings.tell-seen')} note={t('settings.tell-seen-note')}>
          <Segments
            label={t('settings.tell-seen')}
            value={tellSeen}
            options={[
              { value: 'never', label: t('settings.tell-seen-never') },
              { value: 'when-answering', label: t('settings.tell-seen-answering') },
              { value: 'when-reading', label: t('settings.tell-seen-reading') },
            ]}
            onChange={(value) => changeSetting({ tellSeen: value })}
          />
        </Row>
        <Row name={t('settings.tell-typing')} htmlFor={typingId}>
          <Switch id={typingId} isOn={tellTyping} onChange={(isOn) => changeSetting({ tellTyping: isOn })} />
        </Row>
      </Card>
      <Card title={t('settings.links')}>
        <Row name={t('settings.link-previews')} note={t('settings.link-previews-note')} htmlFor={linksId}>
          <Switch
            id={linksId}
            isOn={linkPreviews}
            onChange={(isOn) => {
              changeSetting({ linkPreviews: isOn });
              if (!isOn) forgetPreviews();
            }}
          />
        </Row>
      </Card>
      <Card title={t('privacy.where')}>
        <Row name={t('privacy.this-computer')} note={t('privacy.this-computer-note')} />
        <Row name={t('privacy.keychain')} note={t('privacy.keychain-note')} />
        <Row name={t('privacy.instagram')} note={t('privacy.instagram-note')} />
        <Row name={t('privacy.in-between')} note={wayInSentence(inUse, t)} />
        <Row name={t('privacy.us')} note={t('privacy.us-note')} />
      </Card>
    </>
  );
}
