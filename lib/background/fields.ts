import type { Case, CaseField, FieldState, FieldValue, Prediction } from '@/lib/domain/case';
import { emptyField, turnedDown } from '@/lib/domain/case';
import { isOffered } from '@/lib/domain/hierarchy';
import { fail, ok, type Result } from '@/lib/domain/result';
import { objectionTo } from '@/lib/domain/value';
import type { Data } from '@/lib/messages';
import { addAudit } from '@/lib/storage/audit';
import type { AuditEntry } from '@/lib/storage/rows';
import { queueDelivery } from '@/lib/storage/outbox';
import type { Context } from './context';
import { deliverSoon } from './deliver';
import { learnFrom } from './learn';

/** What a person did to one field. */
interface Edit {
  field: string;
  next: FieldState;
  action: AuditEntry['action'];
  prediction: Prediction | null;
}

/** Works out edits from the case as it stands now; a failure changes nothing. */
type Plan = (current: Case) => Result<Edit[]>;

/**
 * Changes fields for a person in one transaction, with its audit history. Of a saved case the system
 * of record hears after that; when it is away the edit stands and waits in the outbox.
 */
async function editFields(context: Context, caseId: string, plan: Plan): Promise<Result> {
  const { database } = context;
  const { cases, audit, outbox } = database;
  const tables = [cases, audit, outbox];
  const edited = await database.transaction('rw', tables, async (): Promise<Result<Case>> => {
    const current = await cases.get(caseId);
    if (!current) return fail('notFound', 'This case is gone.');
    const planned = plan(current);
    if (!planned.ok) return planned;
    const states = Object.fromEntries(planned.value.map(({ field, next }) => [field, next]));
    const saved = current.status !== 'proposed';
    const next: Case = {
      ...current,
      fields: { ...current.fields, ...states },
      version: current.version + 1,
    };
    await cases.put(next);
    if (saved) {
      await queueDelivery(database, caseId, context.now());
      await auditEdits(context, current, planned.value);
    }
    return ok(next);
  });
  if (!edited.ok) return edited;
  deliverSoon(context, caseId);
  learnFrom(context, caseId);
  return ok(undefined);
}

function auditEdits(context: Context, current: Case, edits: Edit[]): Promise<void> {
  const entries = edits.map(({ field, next, action, prediction }) => ({
    caseId: current.id,
    conversationKey: current.conversationKey,
    at: context.now(),
    actor: 'person' as const,
    action,
    field,
    before: current.fields[field]?.value ?? null,
    after: next.value,
    prediction,
    runId: action === 'undone' ? (current.lastRun?.id ?? null) : null,
  }));
  return addAudit(context.database, entries);
}

function stateOf(current: Case, field: string): FieldState {
  return current.fields[field] ?? emptyField();
}

function setByPerson(state: FieldState, value: FieldValue | null, now: number): FieldState {
  const { value: before, source: beforeSource } = state;
  return { ...state, value, setBy: 'person', at: now, before, beforeSource };
}

/** A keystroke is in the field: from here on it belongs to the person, whatever they leave there. */
export async function touchField(
  { database }: Context,
  { caseId, field }: Data<'touchField'>,
): Promise<Result> {
  return database.transaction('rw', database.cases, async () => {
    const current = await database.cases.get(caseId);
    if (!current) return fail('notFound', 'This case is gone.');
    const state = stateOf(current, field);
    if (state.setBy === 'person') return ok(undefined);
    const fields = { ...current.fields, [field]: { ...state, setBy: 'person' as const } };
    await database.cases.update(caseId, { fields });
    return ok(undefined);
  });
}

/** A person's value; from here on the field is theirs. */
export async function setField(context: Context, data: Data<'setField'>): Promise<Result> {
  const { configuration } = await context.configuration();
  const field = configuration.case.fields.find(({ name }) => name === data.field);
  if (!field) return fail('unknownField', `There is no field "${data.field}" any more.`);
  const objection = data.value === null ? null : objectionTo(field, data.value);
  if (objection) return fail('invalid', objection);
  return editFields(context, data.caseId, (current) => {
    const state = stateOf(current, data.field);
    const next = { ...setByPerson(state, data.value, context.now()), source: null };
    return ok([{ field: data.field, next, action: 'edited', prediction: null }]);
  });
}

/** A suggestion as it was taken, also where another of its values was: then it has that one's evidence. */
function taken(suggestion: Prediction, value: FieldValue): Prediction | null {
  if (value === suggestion.value) return { ...suggestion, undecided: false };
  const other = suggestion.alternatives.find((one) => one.value === value);
  return other ? { ...suggestion, ...other, undecided: false, alternatives: [] } : null;
}

/** Takes the suggestion of a field, or another of the values that were considered for it. */
function accept(state: FieldState, field: CaseField, now: number, value?: FieldValue): Edit | null {
  const { suggestion } = state;
  const prediction = suggestion && taken(suggestion, value ?? suggestion.value);
  if (!prediction || !isOffered(field, prediction.value)) return null;
  const isOther = prediction.value !== suggestion.value;
  const next: FieldState = {
    ...setByPerson(state, prediction.value, now),
    source: prediction,
    suggestion: null,
    dismissed: isOther ? turnedDown(state, suggestion) : state.dismissed,
  };
  return { field: field.name, next, action: 'accepted', prediction };
}

const nothingSuggested = () => fail('nothingSuggested', 'This suggestion is gone.');

/** The suggested value becomes the person's own; its evidence stays with it. */
export async function acceptSuggestion(
  context: Context,
  data: Data<'acceptSuggestion'>,
): Promise<Result> {
  const { fields } = (await context.configuration()).configuration.case;
  const field = fields.find(({ name }) => name === data.field);
  return editFields(context, data.caseId, (current) => {
    const edit = field && accept(stateOf(current, field.name), field, context.now(), data.value);
    return edit ? ok([edit]) : nothingSuggested();
  });
}

/** All but those whose words do not decide: which of the two is meant, the agent says one by one. */
export async function acceptAll(context: Context, { caseId }: Data<'acceptAll'>): Promise<Result> {
  const { fields } = (await context.configuration()).configuration.case;
  return editFields(context, caseId, (current) => {
    const edits = fields.flatMap((field) => {
      const state = stateOf(current, field.name);
      return state.suggestion?.undecided ? [] : (accept(state, field, context.now()) ?? []);
    });
    return edits.length > 0 ? ok(edits) : nothingSuggested();
  });
}

/** The suggested value goes and does not come back on the same evidence. */
export function dismissSuggestion(
  context: Context,
  { caseId, field }: Data<'dismissSuggestion'>,
): Promise<Result> {
  return editFields(context, caseId, (current) => {
    const state = stateOf(current, field);
    if (!state.suggestion) return nothingSuggested();
    const next = { ...state, suggestion: null, dismissed: turnedDown(state, state.suggestion) };
    return ok([{ field, next, action: 'dismissed', prediction: state.suggestion }]);
  });
}

/** Puts back what was there before the last write, with its evidence; a second undo is a redo. */
function undone(current: Case, field: string, now: number): Edit {
  const state = stateOf(current, field);
  const next = {
    ...setByPerson(state, state.before, now),
    source: state.beforeSource,
    dismissed: turnedDown(state, state.source),
  };
  return { field, next, action: 'undone', prediction: state.source };
}

export function undoField(context: Context, { caseId, field }: Data<'undoField'>): Promise<Result> {
  return editFields(context, caseId, (current) => ok([undone(current, field, context.now())]));
}

/** Takes back what AI wrote in its last run, where no person has changed it since. */
export async function undoRun(context: Context, { caseId }: Data<'undoRun'>): Promise<Result> {
  const result = await editFields(context, caseId, (current) => {
    const names = current.lastRun?.fields ?? [];
    const left = names.filter((field) => stateOf(current, field).setBy === 'ai');
    if (left.length === 0) return fail('nothingToUndo', 'Nothing that AI wrote is left to undo.');
    return ok(left.map((field) => undone(current, field, context.now())));
  });
  if (result.ok) await context.database.cases.update(caseId, { bannerDismissed: true });
  return result;
}
