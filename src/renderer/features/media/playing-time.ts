/** "0:07", "12:30". Begun seconds count, so that a short note is not 0:00 long. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.ceil(Math.max(seconds, 0) - 0.05);
  return `${Math.floor(whole / 60)}:${String(Math.max(whole, 0) % 60).padStart(2, '0')}`;
}
