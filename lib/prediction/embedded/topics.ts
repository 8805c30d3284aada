import type { CaseField } from '@/lib/domain/case';
import { fold } from './words';

const topicWords =
  /categor|kategor|topic|reason|subject|issue|problem|intent|thema|grund|anliegen|motiv|asunto|tema|\btipo\b|\btype\b|sujet|powod/;

/** Whether every conversation has a value: the topic, and not a fact that may never be named. */
export function isTopic(field: CaseField, fields: CaseField[]): boolean {
  const above = fields.find((other) => other.name === field.dependsOn && other !== field);
  return (
    field.required ||
    topicWords.test(fold(`${field.name} ${field.label}`)) ||
    fields.some((other) => other !== field && other.dependsOn === field.name) ||
    (above !== undefined && above.dependsOn !== field.name && isTopic(above, fields))
  );
}
