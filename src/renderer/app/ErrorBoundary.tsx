import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Broken } from './Broken.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
}

interface ErrorBoundaryState {
  isBroken: boolean;
}

/** One broken part must not take the window with it: the rest goes on, and this part can be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { isBroken: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { isBroken: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    // Main keeps the window's console in its log. The stack names components, never a customer's words.
    console.error(`a part of the window broke: ${error.name}`, componentStack);
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return <Broken onRetry={() => this.setState({ isBroken: false })} />;
  }
}
