/** Where in a ticket a case field is kept: a custom field by its name, or a field of every ticket. */
export type Place = { custom: string } | { core: CoreField };

/** Fields of every ticket that may hold a value of a case, and how RT keeps them. */
const coreFields = {
  Subject: 'text',
  Status: 'text',
  Priority: 'number',
  InitialPriority: 'number',
  FinalPriority: 'number',
  Due: 'moment',
  Starts: 'moment',
} as const;

export type CoreField = keyof typeof coreFields;

export const coreFieldNames = Object.keys(coreFields) as CoreField[];

/** Reads `CF.{Category}` or `Priority`; null for what a case field cannot be kept in. */
export function placeOf(target: string): Place | null {
  const custom = /^CF\.\{(.+)\}$/.exec(target)?.[1];
  if (custom !== undefined) return { custom };
  const core = coreFieldNames.find((name) => name === target);
  return core ? { core } : null;
}

/** A text as RT wants it for one of its own fields. */
export function toCore(field: CoreField, text: string): string {
  switch (coreFields[field]) {
    case 'number':
      return text === '' ? '0' : text;
    case 'moment':
      return text === '' ? '' : `${text} 00:00:00`;
    case 'text':
      return text;
  }
}

/** What RT has for nothing: numbers are 0 and moments the epoch. */
const nothing = { text: '', number: '0', moment: '1970-01-01T00:00:00Z' };

/** The text that one of RT's own fields stands for; empty for RT's own word for nothing. */
export function fromCore(field: CoreField, kept: string): string {
  return kept === nothing[coreFields[field]] ? '' : kept;
}
