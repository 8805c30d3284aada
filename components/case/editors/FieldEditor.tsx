import type { CaseField, FieldOption } from '@/lib/domain/case';
import type { Editing } from '../useDraft';
import { BooleanEditor } from './BooleanEditor';
import { ChoiceEditor } from './ChoiceEditor';
import { TextEditor } from './TextEditor';

export interface EditorProps {
  id: string;
  field: CaseField;
  editing: Editing;
  /** The value stands there because AI wrote it. */
  byAI: boolean;
  /** Of a choice: what it offers. */
  options: FieldOption[];
  /** Id of the element that explains the value. */
  describedBy: string;
}

/** The editor that fits the type of the field. */
export function FieldEditor(props: EditorProps) {
  switch (props.field.type) {
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'boolean':
      return <BooleanEditor {...props} />;
    case 'text':
    case 'multiline':
    case 'number':
    case 'currency':
    case 'date':
    case 'email':
    case 'phone':
      return <TextEditor {...props} />;
  }
}
