/** The one place where a fault of the app itself ends: what is stored is said, and the way on is shown. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { CrashPage } from './CrashPage.tsx';
import { keepFaults } from './faults.ts';

interface State {
  readonly crash: { readonly error: unknown } | null;
  readonly componentStack: string;
}

export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { crash: null, componentStack: '' };
  #stopKeeping: (() => void) | null = null;

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { crash: { error } };
  }

  override componentDidMount(): void {
    this.#stopKeeping = keepFaults();
  }

  override componentWillUnmount(): void {
    this.#stopKeeping?.();
  }

  override componentDidCatch(_: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ componentStack: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { crash, componentStack } = this.state;
    return crash ? <CrashPage error={crash.error} componentStack={componentStack} /> : this.props.children;
  }
}
