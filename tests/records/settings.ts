import type { RequestTrackerSettings } from '@/lib/config/record';
import { server } from './server';

/** Settings with which Request Tracker keeps the fields of the contract. */
export function settings(change: Partial<RequestTrackerSettings> = {}): RequestTrackerSettings {
  return {
    system: 'request-tracker',
    baseURL: server.url,
    token: server.tokens.agent1,
    queue: 'Support',
    conversation: 'Conversation id',
    subject: 'title',
    fields: {
      severity: 'CF.{Severity}',
      amount: 'CF.{Order number}',
      urgent: 'CF.{Product}',
      callback: 'Due',
    },
    ...change,
  };
}
