import { create } from 'zustand';

/** What closing the window means is told once, when it is closed for the first time. */
export const useCloseQuestion = create<{ question: { hasTray: boolean } | null }>()(() => ({
  question: null,
}));

export function askAboutClosing(question: { hasTray: boolean }): void {
  useCloseQuestion.setState({ question });
}

export function closingWasAnswered(): void {
  useCloseQuestion.setState({ question: null });
}
