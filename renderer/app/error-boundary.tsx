import { Component, type ReactNode } from 'react';
import { ErrorPage } from './error-page.tsx';

type State = { failed: false } | { failed: true; error: unknown };

/** The last net, outside the router. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error };
  }

  override render(): ReactNode {
    return this.state.failed ? <ErrorPage error={this.state.error} /> : this.props.children;
  }
}
