import type { Case } from '@/lib/domain/case';
import type { Configuration } from '@/lib/config/schema';
import classes from './Case.module.css';
import { CaseContext } from './context';
import { FieldRow } from './FieldRow';
import { useVerdicts } from './reads';

interface CaseFormProps {
  found: Case;
  configuration: Configuration;
}

/** The fields of a case, proposed or saved, in the admin's order. */
export function CaseForm({ found, configuration }: CaseFormProps) {
  const verdicts = useVerdicts(found.id);
  return (
    <CaseContext value={{ case: found, configuration, verdicts }}>
      <div className={classes.form} role="form" aria-label="Case fields">
        {configuration.case.fields.map((field) => (
          <FieldRow key={`${found.id}/${field.name}`} field={field} />
        ))}
      </div>
    </CaseContext>
  );
}
