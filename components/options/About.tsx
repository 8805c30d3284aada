import { Anchor } from '@mantine/core';
import { browser } from 'wxt/browser';
import { historyAddress } from '../pages';

export function About() {
  return (
    <section aria-label="About">
      <p>
        Sidecase reads the conversation that you have open in your helpdesk, predicts the fields of
        the case, creates it when it knows enough, and shows what it did, why, and how to undo it.
      </p>
      <p>
        Conversations, cases and the audit history are kept in this browser. Nothing is sent
        anywhere but to the model and the system of record that the configuration names.
      </p>
      <p>
        <Anchor href={historyAddress()}>All cases and their history</Anchor>
      </p>
      <p>Version {browser.runtime.getManifest().version}</p>
    </section>
  );
}
