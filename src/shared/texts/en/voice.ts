/** Recording a voice message in the composer. */
export const voice = {
  'voice.record': 'Record a voice message',
  'voice.recording': 'Recording a voice message',
  'voice.opening': 'Opening the microphone …',
  'voice.time': '{time} of {most}',
  'voice.discard': 'Discard',
  'voice.stop': 'Stop and listen',
  'voice.file-name': 'Voice message',
  'voice.full': 'That is as long as Instagram takes it. It is kept: listen to it, then send it.',
  'voice.denied':
    'This computer does not let Shopbell use the microphone. Allow it in the settings of the system, then press the button again.',
  'voice.none': 'No microphone was found. Connect one, then press the button again.',
  'voice.busy': 'The microphone does not answer; another program may be using it. Please try again.',
} as const;
