import type { ConfigurationProblem } from '@/lib/config/schema';
import { IconAlertTriangle, IconCheck } from '../icons';
import { ProblemList, type ProblemListProps } from '../ProblemList';
import { count } from '../words';
import classes from './Options.module.css';
import type { Checked } from './useChecked';

interface VerdictProps {
  state:
    | { kind: 'inForce'; problems: ConfigurationProblem[] }
    | { kind: 'editing'; checked: Checked | null; text: string };
  /** Selectors in the text that this browser does not understand. */
  refused: ConfigurationProblem[];
  places: ProblemListProps['places'];
  blank: boolean;
}

/** Whether the text is a good configuration, above the editor so that it is seen before saving. */
export function Verdict({ state, refused, places, blank }: VerdictProps) {
  const judged = state.kind === 'inForce' ? state.problems : (state.checked?.problems ?? []);
  const problems = [...judged, ...refused];
  return (
    <div className={classes.verdict} role="status" aria-label="Check">
      <div className={classes.verdictLine} data-good={problems.length === 0 || undefined}>
        {blank ? 'Paste a configuration, or import a file.' : verdictLine(state, problems.length)}
      </div>
      {!blank && problems.length > 0 && <ProblemList problems={problems} places={places} />}
    </div>
  );
}

function verdictLine(state: VerdictProps['state'], problems: number) {
  if (state.kind === 'editing' && state.checked?.text !== state.text) return 'Checking…';
  const icon =
    problems === 0 ? (
      <IconCheck size={15} aria-hidden />
    ) : (
      <IconAlertTriangle size={15} aria-hidden />
    );
  const found = problems === 0 ? 'no problems' : count(problems, 'problem');
  const rest = problems === 0 ? '' : '; these parts are left out, the rest is in force';
  return (
    <>
      {icon}
      {state.kind === 'inForce'
        ? `Saved and in force, ${found}${rest}.`
        : `Not saved yet, ${found}.`}
    </>
  );
}
