import { useId } from 'react';
import type { NotificationChoices } from '../../../shared/model/notifications.ts';
import {
  ALARM_LEADS,
  NOTIFICATION_PRIVACIES,
  NOTIFICATION_SOUNDS,
} from '../../../shared/notification-options.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeSetting } from './change-setting.ts';
import { QuietHours } from './QuietHours.tsx';
import { Card, Row, Select } from './Rows.tsx';
import { SystemAnswer } from './SystemAnswer.tsx';

/** What may be told outside the window, how much of it, when not, and whether this computer shows it at all. */
export function NotificationsSection() {
  const { t } = useWords();
  const id = useId();
  const choices = useApp((state) => state.settings.notifications);
  const change = (patch: Partial<NotificationChoices>) =>
    changeSetting({ notifications: { ...choices, ...patch } });
  return (
    <>
      <Card>
        <Row name={t('notifications.on')} htmlFor={`${id}on`}>
          <Switch id={`${id}on`} isOn={choices.isOn} onChange={(isOn) => change({ isOn })} />
        </Row>
        <SystemAnswer />
      </Card>
      {choices.isOn && (
        <Card>
          <Row name={t('notifications.privacy')} htmlFor={`${id}privacy`}>
            <Select
              id={`${id}privacy`}
              value={choices.privacy}
              options={NOTIFICATION_PRIVACIES.map((value) => ({
                value,
                label: t(`notifications.privacy-${value}`),
              }))}
              onChange={(privacy) => change({ privacy })}
            />
          </Row>
          <Row name={t('notifications.sound')} htmlFor={`${id}sound`}>
            <Select
              id={`${id}sound`}
              value={choices.sound}
              options={NOTIFICATION_SOUNDS.map((value) => ({
                value,
                label: t(`notifications.sound-${value}`),
              }))}
              onChange={(sound) => change({ sound })}
            />
          </Row>
          <Row name={t('notifications.alarm')} note={t('notifications.alarm-note')} htmlFor={`${id}alarm`}>
            <Select
              id={`${id}alarm`}
              value={String(choices.alarmLead)}
              options={ALARM_LEADS.map((lead) => ({ value: String(lead), label: leadWords(lead, t) }))}
              onChange={(value) =>
                change({ alarmLead: ALARM_LEADS.find((lead) => String(lead) === value) ?? 40 })
              }
            />
          </Row>
          <QuietHours hours={choices.quietHours} onChange={(quietHours) => change({ quietHours })} />
        </Card>
      )}
    </>
  );
}

function leadWords(lead: number, t: Translate): string {
  if (lead === 0) return t('notifications.alarm-off');
  return lead % 60 === 0
    ? t('notifications.alarm-hours', { count: lead / 60 })
    : t('notifications.alarm-minutes', { minutes: lead });
}
