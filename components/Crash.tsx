import { Alert, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';

/** A mistake of ours must not leave an empty panel: it says so and offers the way out. */
export class Crash extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Alert role="alert" color="red" m="sm" title="This page stopped working.">
        <p>Your cases are safe: everything is kept before it is shown. ({error.message})</p>
        <Button size="xs" onClick={() => location.reload()}>
          Load it again
        </Button>
      </Alert>
    );
  }
}
