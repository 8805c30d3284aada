import { MantineProvider } from '@mantine/core';
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { useDrafts } from '@/components/case/drafts';
import { useNotices } from '@/components/notices';
import { useExpanded } from '@/components/case/expanded';
import {
  emptyField,
  type Case,
  type CaseField,
  type FieldState,
  type Prediction,
} from '@/lib/domain/case';
import { thisBrowser } from '@/lib/domain/keeper';
import { ok } from '@/lib/domain/result';
import type { Configuration } from '@/lib/config/schema';
import type { ConversationView } from '@/components/sidepanel/reads';
import { database } from '@/lib/storage/database';

// What is hidden takes long to find out here, and nothing that these tests look for is.
configure({ defaultHidden: true });

/** Shows a part as the pages do, without its motion. */
export function show(part: ReactNode) {
  const inside = (children: ReactNode) => <MantineProvider env="test">{children}</MantineProvider>;
  const { rerender } = render(inside(part));
  return { again: (next: ReactNode) => rerender(inside(next)) };
}

interface Sent {
  type: string;
  data: unknown;
}

/** Answers every command with success and keeps what was sent; `answers` says otherwise by name. */
export function stubBackground(answers: Record<string, unknown> = {}): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'sidecase',
      getURL: (path: string) => `chrome-extension://sidecase${path}`,
      sendMessage: (message: Sent, answer: (reply: unknown) => void) => {
        sent.push({ type: message.type, data: message.data });
        queueMicrotask(() => answer({ res: answers[message.type] ?? ok(undefined) }));
      },
    },
  });
  return sent;
}

/** Leaves nothing for the next test. */
export async function tidy(): Promise<void> {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  useDrafts.setState({ drafts: {}, trails: {} });
  useExpanded.setState({ unfolded: {} });
  useNotices.setState({ notice: null });
  await Promise.all(database.tables.map((table) => table.clear()));
}

export function prediction(field: string, value: Prediction['value'], quote: string): Prediction {
  return {
    field,
    value,
    confidence: 0.9,
    evidence: [{ messageId: 'm1', quote }],
    basis: 'quoted',
    alternatives: [],
    predictor: 'embedded',
  };
}

export function written(by: Prediction): FieldState {
  return { ...emptyField(), value: by.value, setBy: 'ai', at: 1, source: by };
}

export function suggested(by: Prediction): FieldState {
  return { ...emptyField(), suggestion: by };
}

export function caseWith(fields: Case['fields'], parts: Partial<Case> = {}): Case {
  return {
    id: 'case-1',
    conversationKey: 'shop:7',
    siteId: 'shop',
    status: 'saved',
    createdBy: 'ai',
    createdAt: 1,
    savedAt: 1,
    fields,
    version: 1,
    record: { ...thisBrowser, id: '1042', label: 'SC-1042', url: null },
    keptIn: thisBrowser,
    synced: null,
    lastRun: null,
    bannerDismissed: false,
    unchanged: null,
    missing: [],
    ...parts,
  };
}

export function configurationWith(
  fields: CaseField[],
  parts: Partial<Configuration> = {},
): Configuration {
  return {
    sites: [],
    case: { fields },
    creation: { enabled: true, channels: ['chat'], fields: [], when: 'mandatory' },
    updates: { enabled: true, overrideAgentEdits: false, rules: [] },
    assistance: { channels: ['chat'] },
    prediction: {
      provider: 'embedded',
      thresholds: { fill: 0.8, suggest: 0.5 },
      redact: [],
      neverSend: [],
      shadow: false,
      dailyRequests: 500,
      learning: { enabled: true, minimumExamples: 20 },
    },
    record: { system: 'local' },
    audit: { access: 'everyone', retentionDays: 365 },
    feedback: { enabled: true },
    ...parts,
  };
}

export function viewWith(parts: Partial<ConversationView> = {}): ConversationView {
  return {
    delivery: null,
    conversation: {
      key: 'shop:7',
      pageKey: 'shop:7',
      siteId: 'shop',
      reader: 'r',
      tabId: 1,
      revision: 1,
      active: true,
      firstSeenAt: 1,
      lastSeenAt: 1,
      notACase: false,
      accept: 'open',
      end: 'open',
      evidenceVersion: 1,
      predictedVersion: 1,
      trouble: null,
      channel: 'chat',
      direction: 'inbound',
      phase: 'active',
      phaseFrom: 'page',
      subject: null,
      customerName: 'Nadia Brandt',
      customerEmail: null,
      caseId: null,
      shows: null,
      onDevice: false,
    },
    messages: [
      {
        conversationKey: 'shop:7',
        id: 'm1',
        rank: 1,
        sender: 'customer',
        author: null,
        text: 'My kettle leaks',
        at: 1,
      },
    ],
    case: null,
    job: null,
    ...parts,
  };
}
